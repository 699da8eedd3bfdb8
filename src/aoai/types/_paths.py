"""Where `openai.types` has what. Made by scripts/paths.py from the names of openai 3.54.0; run it, do not edit this.

A line per module; a name stands alone where ours is the same, and after `=` where it is another.
"""

from __future__ import annotations

PATHS = {
    "audio.speech_create_params": "audio: SpeechCreateParams Voice VoiceID",
    "audio.speech_model": "audio: SpeechModel",
    "audio.transcription": """
        audio: Logprob Transcription Usage UsageDuration UsageTokens
        UsageTokensInputTokenDetails=UsageInputTokenDetails
    """,
    "audio.transcription_create_params": """
        audio: ChunkingStrategy ChunkingStrategyVadConfig TranscriptionCreateParams
        TranscriptionCreateParamsBase TranscriptionCreateParamsNonStreaming TranscriptionCreateParamsStreaming
    """,
    "audio.transcription_create_response": "audio: TranscriptionCreateResponse",
    "audio.transcription_diarized": """
        audio: TranscriptionDiarized Usage UsageDuration UsageTokens
        UsageTokensInputTokenDetails=UsageInputTokenDetails
    """,
    "audio.transcription_diarized_segment": "audio: TranscriptionDiarizedSegment",
    "audio.transcription_include": "audio: TranscriptionInclude",
    "audio.transcription_language": "audio: TranscriptionLanguage",
    "audio.transcription_segment": "audio: TranscriptionSegment",
    "audio.transcription_stream_event": "audio: TranscriptionStreamEvent",
    "audio.transcription_text_delta_event": "audio: Logprob TranscriptionTextDeltaEvent",
    "audio.transcription_text_done_event": """
        audio: Logprob TranscriptionTextDoneEvent Usage=UsageTokens UsageInputTokenDetails
    """,
    "audio.transcription_text_segment_event": """
        audio: TranscriptionTextSegmentEvent=TranscriptionDiarizedSegment
    """,
    "audio.transcription_verbose": "audio: TranscriptionVerbose Usage=UsageDuration",
    "audio.transcription_word": "audio: TranscriptionWord",
    "audio.translation": "audio: Translation",
    "audio.translation_create_params": "audio: TranslationCreateParams",
    "audio.translation_create_response": "audio: TranslationCreateResponse",
    "audio.translation_verbose": "audio: TranslationVerbose",
    "auto_file_chunking_strategy_param": "vector_stores: AutoFileChunkingStrategyParam",
    "batch": "batches: Batch Errors=BatchErrors",
    "batch_create_params": "batches: BatchCreateParams OutputExpiresAfter=BatchOutputExpiresAfterParam",
    "batch_error": "batches: BatchError",
    "batch_list_params": "batches: BatchListParams",
    "batch_request_counts": "batches: BatchRequestCounts",
    "batch_usage": """
        batches: BatchUsage InputTokensDetails=BatchInputTokensDetails
        OutputTokensDetails=BatchOutputTokensDetails
    """,
    "beta.assistant_response_format_option": "beta: AssistantResponseFormatOption",
    "beta.assistant_response_format_option_param": "beta: AssistantResponseFormatOptionParam",
    "beta.assistant_stream_event": """
        beta: AssistantStreamEvent ErrorEvent ThreadCreated ThreadMessageCompleted ThreadMessageCreated
        ThreadMessageDelta ThreadMessageInProgress ThreadMessageIncomplete ThreadRunCancelled
        ThreadRunCancelling ThreadRunCompleted ThreadRunCreated ThreadRunExpired ThreadRunFailed
        ThreadRunInProgress ThreadRunIncomplete ThreadRunQueued ThreadRunRequiresAction ThreadRunStepCancelled
        ThreadRunStepCompleted ThreadRunStepCreated ThreadRunStepDelta ThreadRunStepExpired ThreadRunStepFailed
        ThreadRunStepInProgress
    """,
    "beta.assistant_tool": "beta: AssistantTool",
    "beta.assistant_tool_choice": "beta: AssistantToolChoice",
    "beta.assistant_tool_choice_function": "beta: AssistantToolChoiceFunction",
    "beta.assistant_tool_choice_function_param": "beta: AssistantToolChoiceFunctionParam",
    "beta.assistant_tool_choice_option": "beta: AssistantToolChoiceOption",
    "beta.assistant_tool_choice_option_param": "beta: AssistantToolChoiceOptionParam",
    "beta.assistant_tool_choice_param": "beta: AssistantToolChoiceParam",
    "beta.assistant_tool_param": "beta: AssistantToolParam",
    "beta.code_interpreter_tool": "beta: CodeInterpreterTool",
    "beta.code_interpreter_tool_param": "beta: CodeInterpreterToolParam",
    "beta.file_search_tool": "beta: FileSearch FileSearchRankingOptions FileSearchTool",
    "beta.file_search_tool_param": """
        beta: FileSearch=FileSearchParam FileSearchRankingOptions=FileSearchRankingOptionsParam
        FileSearchToolParam
    """,
    "beta.function_tool": "beta: FunctionTool",
    "beta.function_tool_param": "beta: FunctionToolParam",
    "beta.realtime": """
        beta: SessionCreateParams SessionCreateResponse TranscriptionSession TranscriptionSessionCreateParams
        realtime: RealtimeClientEvent RealtimeClientEventParam RealtimeServerEvent SessionCreatedEvent
    """,
    "beta.realtime.session_create_params": """
        beta: ClientSecret=ClientSecretParam ClientSecretExpiresAfter InputAudioNoiseReduction
        InputAudioTranscription=InputAudioTranscriptionParam SessionCreateParams Tool=ToolParam
        Tracing=TracingParam TracingTracingConfiguration=TracingTracingConfigurationParam
        TurnDetection=TurnDetectionParam
    """,
    "beta.realtime.session_create_response": """
        beta: ClientSecret InputAudioTranscription SessionCreateResponse Tool Tracing
        TracingTracingConfiguration TurnDetection
    """,
    "beta.realtime.session_created_event": "realtime: SessionCreatedEvent",
    "beta.realtime.transcription_session": """
        beta: ClientSecret InputAudioTranscription TranscriptionSession TurnDetection
    """,
    "beta.realtime.transcription_session_create_params": """
        beta: ClientSecret=TranscriptionClientSecretParam
        ClientSecretExpiresAt=TranscriptionClientSecretExpiresAt InputAudioNoiseReduction
        InputAudioTranscription=InputAudioTranscriptionParam TranscriptionSessionCreateParams
        TurnDetection=TurnDetectionParam
    """,
    "beta.thread": "beta: Thread ToolResources ToolResourcesCodeInterpreter ToolResourcesFileSearch",
    "beta.thread_create_and_run_params": """
        beta: Thread=ThreadParam ThreadCreateAndRunParams ThreadCreateAndRunParamsBase
        ThreadCreateAndRunParamsNonStreaming ThreadCreateAndRunParamsStreaming ThreadMessage=MessageParam
        ThreadMessageAttachment=AttachmentParam ThreadMessageAttachmentTool=AttachmentToolParam
        ThreadMessageAttachmentToolFileSearch=AttachmentFileSearchParam ThreadToolResources=ToolResourcesParam
        ThreadToolResourcesCodeInterpreter=ToolResourcesCodeInterpreterParam
        ThreadToolResourcesFileSearch=ToolResourcesFileSearchParam
        ThreadToolResourcesFileSearchVectorStore=ToolResourcesFileSearchVectorStore
        ThreadToolResourcesFileSearchVectorStoreChunkingStrategy=FileChunkingStrategyParam
        ToolResources=ToolResourcesUpdateParam ToolResourcesCodeInterpreter=ToolResourcesCodeInterpreterParam
        ToolResourcesFileSearch=ToolResourcesFileSearchUpdateParam TruncationStrategy=TruncationStrategyParam
        vector_stores:
        ThreadToolResourcesFileSearchVectorStoreChunkingStrategyAuto=AutoFileChunkingStrategyParam
        ThreadToolResourcesFileSearchVectorStoreChunkingStrategyStatic=StaticFileChunkingStrategyObjectParam
        ThreadToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic=StaticFileChunkingStrategyParam
    """,
    "beta.thread_create_params": """
        beta: Message=MessageParam MessageAttachment=AttachmentParam MessageAttachmentTool=AttachmentToolParam
        MessageAttachmentToolFileSearch=AttachmentFileSearchParam ThreadCreateParams
        ToolResources=ToolResourcesParam ToolResourcesCodeInterpreter=ToolResourcesCodeInterpreterParam
        ToolResourcesFileSearch=ToolResourcesFileSearchParam ToolResourcesFileSearchVectorStore
        ToolResourcesFileSearchVectorStoreChunkingStrategy=FileChunkingStrategyParam vector_stores:
        ToolResourcesFileSearchVectorStoreChunkingStrategyAuto=AutoFileChunkingStrategyParam
        ToolResourcesFileSearchVectorStoreChunkingStrategyStatic=StaticFileChunkingStrategyObjectParam
        ToolResourcesFileSearchVectorStoreChunkingStrategyStaticStatic=StaticFileChunkingStrategyParam
    """,
    "beta.thread_deleted": "beta: ThreadDeleted",
    "beta.thread_update_params": """
        beta: ThreadUpdateParams ToolResources=ToolResourcesUpdateParam
        ToolResourcesCodeInterpreter=ToolResourcesCodeInterpreterParam
        ToolResourcesFileSearch=ToolResourcesFileSearchUpdateParam
    """,
    "beta.threads": """
        beta: Annotation AnnotationDelta FileCitationAnnotation FileCitationDeltaAnnotation FilePathAnnotation
        FilePathDeltaAnnotation ImageFile ImageFileContentBlock ImageFileContentBlockParam ImageFileDelta
        ImageFileDeltaBlock ImageFileParam ImageURL ImageURLContentBlock ImageURLContentBlockParam ImageURLDelta
        ImageURLDeltaBlock ImageURLParam Message MessageContent MessageContentDelta MessageContentPartParam
        MessageCreateParams MessageDeleted MessageDelta MessageDeltaEvent MessageListParams MessageUpdateParams
        RefusalContentBlock RefusalDeltaBlock RequiredActionFunctionToolCall Run RunCreateParams RunListParams
        RunStatus RunSubmitToolOutputsParams RunUpdateParams Text TextContentBlock TextContentBlockParam
        TextDelta TextDeltaBlock
    """,
    "beta.threads.annotation": "beta: Annotation",
    "beta.threads.annotation_delta": "beta: AnnotationDelta",
    "beta.threads.file_citation_annotation": "beta: FileCitation=FileReference FileCitationAnnotation",
    "beta.threads.file_citation_delta_annotation": """
        beta: FileCitation=FileCitationDelta FileCitationDeltaAnnotation
    """,
    "beta.threads.file_path_annotation": "beta: FilePath=FileReference FilePathAnnotation",
    "beta.threads.file_path_delta_annotation": "beta: FilePath=FileReferenceDelta FilePathDeltaAnnotation",
    "beta.threads.image_file": "beta: ImageFile",
    "beta.threads.image_file_content_block": "beta: ImageFileContentBlock",
    "beta.threads.image_file_content_block_param": "beta: ImageFileContentBlockParam",
    "beta.threads.image_file_delta": "beta: ImageFileDelta",
    "beta.threads.image_file_delta_block": "beta: ImageFileDeltaBlock",
    "beta.threads.image_file_param": "beta: ImageFileParam",
    "beta.threads.image_url": "beta: ImageURL",
    "beta.threads.image_url_content_block": "beta: ImageURLContentBlock",
    "beta.threads.image_url_content_block_param": "beta: ImageURLContentBlockParam",
    "beta.threads.image_url_delta": "beta: ImageURLDelta",
    "beta.threads.image_url_delta_block": "beta: ImageURLDeltaBlock",
    "beta.threads.image_url_param": "beta: ImageURLParam",
    "beta.threads.message": """
        beta: Attachment AttachmentTool AttachmentToolAssistantToolsFileSearchTypeOnly=AttachmentFileSearch
        IncompleteDetails=MessageIncompleteDetails Message
    """,
    "beta.threads.message_content": "beta: MessageContent",
    "beta.threads.message_content_delta": "beta: MessageContentDelta",
    "beta.threads.message_content_part_param": "beta: MessageContentPartParam",
    "beta.threads.message_create_params": """
        beta: Attachment=AttachmentParam AttachmentTool=AttachmentToolParam
        AttachmentToolFileSearch=AttachmentFileSearchParam MessageCreateParams
    """,
    "beta.threads.message_deleted": "beta: MessageDeleted",
    "beta.threads.message_delta": "beta: MessageDelta",
    "beta.threads.message_delta_event": "beta: MessageDeltaEvent",
    "beta.threads.message_list_params": "beta: MessageListParams",
    "beta.threads.message_update_params": "beta: MessageUpdateParams",
    "beta.threads.refusal_content_block": "beta: RefusalContentBlock",
    "beta.threads.refusal_delta_block": "beta: RefusalDeltaBlock",
    "beta.threads.required_action_function_tool_call": """
        beta: Function=RequiredActionFunction RequiredActionFunctionToolCall
    """,
    "beta.threads.run": """
        beta: IncompleteDetails=RunIncompleteDetails LastError=RunError RequiredAction
        RequiredActionSubmitToolOutputs Run TruncationStrategy Usage
    """,
    "beta.threads.run_create_params": """
        beta: AdditionalMessage=MessageParam AdditionalMessageAttachment=AttachmentParam
        AdditionalMessageAttachmentTool=AttachmentToolParam
        AdditionalMessageAttachmentToolFileSearch=AttachmentFileSearchParam RunCreateParams RunCreateParamsBase
        RunCreateParamsNonStreaming RunCreateParamsStreaming TruncationStrategy=TruncationStrategyParam
    """,
    "beta.threads.run_list_params": "beta: RunListParams",
    "beta.threads.run_status": "beta: RunStatus",
    "beta.threads.run_submit_tool_outputs_params": """
        beta: RunSubmitToolOutputsParams RunSubmitToolOutputsParamsBase RunSubmitToolOutputsParamsNonStreaming
        RunSubmitToolOutputsParamsStreaming ToolOutput
    """,
    "beta.threads.run_update_params": "beta: RunUpdateParams",
    "beta.threads.runs": """
        beta: CodeInterpreterLogs CodeInterpreterOutputImage CodeInterpreterToolCall
        CodeInterpreterToolCallDelta FileSearchToolCall FileSearchToolCallDelta FunctionToolCall
        FunctionToolCallDelta MessageCreationStepDetails RunStep RunStepDelta RunStepDeltaEvent
        RunStepDeltaMessageDelta RunStepInclude StepListParams StepRetrieveParams ToolCall ToolCallDelta
        ToolCallDeltaObject ToolCallsStepDetails
    """,
    "beta.threads.runs.code_interpreter_logs": "beta: CodeInterpreterLogs",
    "beta.threads.runs.code_interpreter_output_image": """
        beta: CodeInterpreterOutputImage Image=FileReferenceDelta
    """,
    "beta.threads.runs.code_interpreter_tool_call": """
        beta: CodeInterpreter CodeInterpreterOutput CodeInterpreterOutputImage=CodeInterpreterImageOutput
        CodeInterpreterOutputImageImage=FileReference CodeInterpreterOutputLogs CodeInterpreterToolCall
    """,
    "beta.threads.runs.code_interpreter_tool_call_delta": """
        beta: CodeInterpreter=CodeInterpreterDelta CodeInterpreterOutput=CodeInterpreterOutputDelta
        CodeInterpreterToolCallDelta
    """,
    "beta.threads.runs.file_search_tool_call": """
        beta: FileSearch=StepFileSearch FileSearchRankingOptions=StepFileSearchRankingOptions FileSearchResult
        FileSearchResultContent FileSearchToolCall
    """,
    "beta.threads.runs.file_search_tool_call_delta": "beta: FileSearchToolCallDelta",
    "beta.threads.runs.function_tool_call": "beta: Function=StepFunction FunctionToolCall",
    "beta.threads.runs.function_tool_call_delta": "beta: Function=StepFunctionDelta FunctionToolCallDelta",
    "beta.threads.runs.message_creation_step_details": "beta: MessageCreation MessageCreationStepDetails",
    "beta.threads.runs.run_step": "beta: LastError=RunStepError RunStep StepDetails Usage",
    "beta.threads.runs.run_step_delta": "beta: RunStepDelta StepDetails=StepDetailsDelta",
    "beta.threads.runs.run_step_delta_event": "beta: RunStepDeltaEvent",
    "beta.threads.runs.run_step_delta_message_delta": """
        beta: MessageCreation=MessageCreationDelta RunStepDeltaMessageDelta
    """,
    "beta.threads.runs.run_step_include": "beta: RunStepInclude",
    "beta.threads.runs.step_list_params": "beta: StepListParams",
    "beta.threads.runs.step_retrieve_params": "beta: StepRetrieveParams",
    "beta.threads.runs.tool_call": "beta: ToolCall",
    "beta.threads.runs.tool_call_delta": "beta: ToolCallDelta",
    "beta.threads.runs.tool_call_delta_object": "beta: ToolCallDeltaObject",
    "beta.threads.runs.tool_calls_step_details": "beta: ToolCallsStepDetails",
    "beta.threads.text": "beta: Text",
    "beta.threads.text_content_block": "beta: TextContentBlock",
    "beta.threads.text_content_block_param": "beta: TextContentBlockParam",
    "beta.threads.text_delta": "beta: TextDelta",
    "beta.threads.text_delta_block": "beta: TextDeltaBlock",
    "chat.chat_completion": """
        chat: ChatCompletion Choice ChoiceLogprobs Moderation
        ModerationInput=chat.ModerationResults|shared.ModerationError
        ModerationInputModerationResults=ModerationResults
        ModerationOutput=chat.ModerationResults|shared.ModerationError
        ModerationOutputModerationResults=ModerationResults shared: ModerationInputError=ModerationError
        ModerationInputModerationResultsResult=ModerationResult ModerationOutputError=ModerationError
        ModerationOutputModerationResultsResult=ModerationResult
    """,
    "chat.chat_completion_allowed_tool_choice_param": "chat: ChatCompletionAllowedToolChoiceParam",
    "chat.chat_completion_allowed_tools_param": "chat: ChatCompletionAllowedToolsParam",
    "chat.chat_completion_assistant_message_param": """
        chat: Audio=AssistantAudio ChatCompletionAssistantMessageParam ContentArrayOfContentPart
        FunctionCall=FunctionCallParam
    """,
    "chat.chat_completion_audio": "chat: ChatCompletionAudio",
    "chat.chat_completion_audio_param": "chat: ChatCompletionAudioParam Voice=VoiceID VoiceID",
    "chat.chat_completion_chunk": """
        chat: ChatCompletionChunk Choice=ChunkChoice ChoiceDelta ChoiceDeltaAudio ChoiceDeltaFunctionCall
        ChoiceDeltaToolCall ChoiceDeltaToolCallFunction ChoiceLogprobs Moderation
        ModerationInput=chat.ModerationResults|shared.ModerationError
        ModerationInputModerationResults=ModerationResults
        ModerationOutput=chat.ModerationResults|shared.ModerationError
        ModerationOutputModerationResults=ModerationResults shared: ModerationInputError=ModerationError
        ModerationInputModerationResultsResult=ModerationResult ModerationOutputError=ModerationError
        ModerationOutputModerationResultsResult=ModerationResult
    """,
    "chat.chat_completion_content_part_image": """
        chat: ChatCompletionContentPartImage ImageURL shared: PromptCacheBreakpoint
    """,
    "chat.chat_completion_content_part_image_param": """
        chat: ChatCompletionContentPartImageParam ImageURL=ImageURLParam shared_params: PromptCacheBreakpoint
    """,
    "chat.chat_completion_content_part_input_audio_param": """
        chat: ChatCompletionContentPartInputAudioParam InputAudio shared_params: PromptCacheBreakpoint
    """,
    "chat.chat_completion_content_part_param": """
        chat: ChatCompletionContentPartParam File FileFile shared_params:
        FilePromptCacheBreakpoint=PromptCacheBreakpoint
    """,
    "chat.chat_completion_content_part_refusal_param": "chat: ChatCompletionContentPartRefusalParam",
    "chat.chat_completion_content_part_text": """
        chat: ChatCompletionContentPartText shared: PromptCacheBreakpoint
    """,
    "chat.chat_completion_content_part_text_param": """
        chat: ChatCompletionContentPartTextParam shared_params: PromptCacheBreakpoint
    """,
    "chat.chat_completion_custom_tool_param": """
        chat: ChatCompletionCustomToolParam Custom=CustomParam CustomFormat CustomFormatGrammar
        CustomFormatGrammarGrammar CustomFormatText
    """,
    "chat.chat_completion_deleted": "chat: ChatCompletionDeleted",
    "chat.chat_completion_developer_message_param": "chat: ChatCompletionDeveloperMessageParam",
    "chat.chat_completion_function_call_option_param": "chat: ChatCompletionFunctionCallOptionParam",
    "chat.chat_completion_function_message_param": "chat: ChatCompletionFunctionMessageParam",
    "chat.chat_completion_function_tool": "chat: ChatCompletionFunctionTool",
    "chat.chat_completion_function_tool_param": "chat: ChatCompletionFunctionToolParam",
    "chat.chat_completion_message": """
        chat: Annotation AnnotationURLCitation=URLCitation ChatCompletionMessage FunctionCall
    """,
    "chat.chat_completion_message_custom_tool_call": "chat: ChatCompletionMessageCustomToolCall Custom",
    "chat.chat_completion_message_custom_tool_call_param": """
        chat: ChatCompletionMessageCustomToolCallParam Custom=CustomCallParam
    """,
    "chat.chat_completion_message_function_tool_call": "chat: ChatCompletionMessageFunctionToolCall Function",
    "chat.chat_completion_message_function_tool_call_param": """
        chat: ChatCompletionMessageFunctionToolCallParam Function=FunctionParam
    """,
    "chat.chat_completion_message_param": "chat: ChatCompletionMessageParam",
    "chat.chat_completion_message_tool_call": "chat: ChatCompletionMessageToolCallUnion Function",
    "chat.chat_completion_message_tool_call_param": """
        chat: ChatCompletionMessageToolCallParam=ChatCompletionMessageFunctionToolCallParam
        Function=FunctionParam
    """,
    "chat.chat_completion_message_tool_call_union_param": "chat: ChatCompletionMessageToolCallUnionParam",
    "chat.chat_completion_modality": "chat: ChatCompletionModality",
    "chat.chat_completion_named_tool_choice_custom_param": """
        chat: ChatCompletionNamedToolChoiceCustomParam Custom=NamedTool
    """,
    "chat.chat_completion_named_tool_choice_param": """
        chat: ChatCompletionNamedToolChoiceParam Function=NamedTool
    """,
    "chat.chat_completion_prediction_content_param": "chat: ChatCompletionPredictionContentParam",
    "chat.chat_completion_reasoning_effort": "chat: ChatCompletionReasoningEffort",
    "chat.chat_completion_role": "chat: ChatCompletionRole",
    "chat.chat_completion_store_message": """
        chat: ChatCompletionStoreMessage ChatCompletionStoreMessageContentPart
    """,
    "chat.chat_completion_stream_options_param": "chat: ChatCompletionStreamOptionsParam",
    "chat.chat_completion_system_message_param": "chat: ChatCompletionSystemMessageParam",
    "chat.chat_completion_token_logprob": "chat: ChatCompletionTokenLogprob TopLogprob",
    "chat.chat_completion_tool_choice_option_param": "chat: ChatCompletionToolChoiceOptionParam",
    "chat.chat_completion_tool_message_param": "chat: ChatCompletionToolMessageParam",
    "chat.chat_completion_tool_param": """
        chat: ChatCompletionToolParam=ChatCompletionFunctionToolParam shared_params: FunctionDefinition
    """,
    "chat.chat_completion_tool_union_param": "chat: ChatCompletionToolUnionParam",
    "chat.chat_completion_user_message_param": "chat: ChatCompletionUserMessageParam",
    "chat.completion_create_params": """
        chat: CompletionCreateParams CompletionCreateParamsBase CompletionCreateParamsNonStreaming
        CompletionCreateParamsStreaming Function=FunctionsFunction
        FunctionCall=ChatCompletionFunctionCallOptionParam ResponseFormat WebSearchOptions
        WebSearchOptionsUserLocation WebSearchOptionsUserLocationApproximate shared_params:
        Moderation=ModerationParam ModerationPolicy ModerationPolicyInput=ModerationPolicyRule
        ModerationPolicyOutput=ModerationPolicyRule PromptCacheOptions
    """,
    "chat.completion_list_params": "chat: CompletionListParams",
    "chat.completion_update_params": "chat: CompletionUpdateParams",
    "chat.completions": "chat: MessageListParams",
    "chat.completions.message_list_params": "chat: MessageListParams",
    "chat.create_chat_completion_request_message_param": "chat: CreateChatCompletionRequestMessageParam",
    "chat_model": "shared: ChatModel",
    "completion": "completions: Completion",
    "completion_choice": "completions: CompletionChoice Logprobs=CompletionLogprobs",
    "completion_create_params": """
        completions: CompletionCreateParams=TextCompletionCreateParams
        CompletionCreateParamsBase=TextCompletionCreateParamsBase
        CompletionCreateParamsNonStreaming=TextCompletionCreateParamsNonStreaming
        CompletionCreateParamsStreaming=TextCompletionCreateParamsStreaming
    """,
    "completion_usage": "shared: CompletionTokensDetails CompletionUsage PromptTokensDetails",
    "container_create_params": """
        containers: ContainerCreateParams ExpiresAfter=ContainerExpiresAfterParam
        NetworkPolicy=ContainerNetworkPolicyParam Skill=ContainerSkillParam
    """,
    "container_create_response": """
        containers: ContainerCreateResponse=Container ExpiresAfter=ContainerExpiresAfter
        NetworkPolicy=ContainerNetworkPolicy
    """,
    "container_list_params": "containers: ContainerListParams",
    "container_list_response": """
        containers: ContainerListResponse=Container ExpiresAfter=ContainerExpiresAfter
        NetworkPolicy=ContainerNetworkPolicy
    """,
    "container_retrieve_response": """
        containers: ContainerRetrieveResponse=Container ExpiresAfter=ContainerExpiresAfter
        NetworkPolicy=ContainerNetworkPolicy
    """,
    "containers.file_create_params": "containers: FileCreateParams=ContainerFileCreateParams",
    "containers.file_create_response": "containers: FileCreateResponse=ContainerFile",
    "containers.file_list_params": "containers: FileListParams=ContainerFileListParams",
    "containers.file_list_response": "containers: FileListResponse=ContainerFile",
    "containers.file_retrieve_response": "containers: FileRetrieveResponse=ContainerFile",
    "conversations.computer_screenshot_content": """
        conversations: ComputerScreenshotContent shared: PromptCacheBreakpoint
    """,
    "conversations.conversation": "conversations: Conversation",
    "conversations.conversation_create_params": "conversations: ConversationCreateParams",
    "conversations.conversation_deleted_resource": "conversations: ConversationDeletedResource",
    "conversations.conversation_item": """
        conversations: ConversationItem responses: AdditionalTools ImageGenerationCall ImageGenerationCallError
        ImageGenerationCallErrorModerationDetails=ImageGenerationModerationDetails ImageGenerationCallSvgUsage
        LocalShellCall LocalShellCallAction LocalShellCallOutput McpApprovalRequest McpApprovalResponse McpCall
        McpListTools McpListToolsTool Program ProgramOutput
    """,
    "conversations.conversation_item_list": "conversations: ConversationItemList",
    "conversations.conversation_update_params": "conversations: ConversationUpdateParams",
    "conversations.input_file_content": "responses: InputFileContent=ResponseInputFile",
    "conversations.input_file_content_param": """
        responses: InputFileContentParam=ResponseInputFileParam ResponseInputFileParam
    """,
    "conversations.input_image_content": "responses: InputImageContent=ResponseInputImage",
    "conversations.input_image_content_param": """
        responses: InputImageContentParam=ResponseInputImageParam ResponseInputImageParam
    """,
    "conversations.input_text_content": "responses: InputTextContent=ResponseInputText",
    "conversations.input_text_content_param": """
        responses: InputTextContentParam=ResponseInputTextParam ResponseInputTextParam
    """,
    "conversations.item_create_params": "conversations: ItemCreateParams",
    "conversations.item_list_params": "conversations: ItemListParams",
    "conversations.item_retrieve_params": "conversations: ItemRetrieveParams",
    "conversations.message": "conversations: Content ContentReasoningText Message",
    "conversations.output_text_content": "responses: OutputTextContent=ResponseOutputText",
    "conversations.output_text_content_param": """
        responses: OutputTextContentParam=ResponseOutputTextParam ResponseOutputTextParam
    """,
    "conversations.refusal_content": "responses: RefusalContent=ResponseOutputRefusal",
    "conversations.refusal_content_param": """
        responses: RefusalContentParam=ResponseOutputRefusalParam ResponseOutputRefusalParam
    """,
    "conversations.summary_text_content": "conversations: SummaryTextContent",
    "conversations.text_content": "conversations: TextContent",
    "create_embedding_response": "embeddings: CreateEmbeddingResponse Usage=EmbeddingUsage",
    "embedding": "embeddings: Embedding",
    "embedding_create_params": "embeddings: EmbeddingCreateParams",
    "embedding_model": "embeddings: EmbeddingModel",
    "eval_create_params": """
        eval_create_params:
        TestingCriterionLabelModelInputEvalItemContent=evals.EvalInputImageParam|evals.EvalOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputTextParam
        evals: DataSourceConfig=EvalDataSourceConfigParam DataSourceConfigCustom=EvalCustomDataSourceConfigParam
        DataSourceConfigLogs=EvalLogsDataSourceConfigParam
        DataSourceConfigStoredCompletions=EvalStoredCompletionsDataSourceConfigParam EvalCreateParams
        TestingCriterion=EvalCriterionParam TestingCriterionLabelModel=EvalLabelModelParam
        TestingCriterionLabelModelInput=EvalInputParam TestingCriterionLabelModelInputEvalItem=EvalItemParam
        TestingCriterionLabelModelInputEvalItemContentInputImage=EvalInputImageParam
        TestingCriterionLabelModelInputEvalItemContentOutputText=EvalOutputTextParam
        TestingCriterionLabelModelInputSimpleInputMessage=EvalMessageParam
        TestingCriterionPython=EvalPythonParam TestingCriterionScoreModel=EvalScoreModelParam
        TestingCriterionTextSimilarity=EvalTextSimilarityParam
    """,
    "eval_create_response": """
        evals: DataSourceConfig=EvalDataSourceConfig DataSourceConfigLogs=EvalLogsDataSourceConfig
        EvalCreateResponse=Eval TestingCriterion=EvalCriterion TestingCriterionEvalGraderPython=EvalPython
        TestingCriterionEvalGraderScoreModel=EvalScoreModel
        TestingCriterionEvalGraderTextSimilarity=EvalTextSimilarity
    """,
    "eval_custom_data_source_config": "evals: EvalCustomDataSourceConfig",
    "eval_delete_response": "evals: EvalDeleteResponse",
    "eval_list_params": "evals: EvalListParams",
    "eval_list_response": """
        evals: DataSourceConfig=EvalDataSourceConfig DataSourceConfigLogs=EvalLogsDataSourceConfig
        EvalListResponse=Eval TestingCriterion=EvalCriterion TestingCriterionEvalGraderPython=EvalPython
        TestingCriterionEvalGraderScoreModel=EvalScoreModel
        TestingCriterionEvalGraderTextSimilarity=EvalTextSimilarity
    """,
    "eval_retrieve_response": """
        evals: DataSourceConfig=EvalDataSourceConfig DataSourceConfigLogs=EvalLogsDataSourceConfig
        EvalRetrieveResponse=Eval TestingCriterion=EvalCriterion TestingCriterionEvalGraderPython=EvalPython
        TestingCriterionEvalGraderScoreModel=EvalScoreModel
        TestingCriterionEvalGraderTextSimilarity=EvalTextSimilarity
    """,
    "eval_stored_completions_data_source_config": "evals: EvalStoredCompletionsDataSourceConfig",
    "eval_update_params": "evals: EvalUpdateParams",
    "eval_update_response": """
        evals: DataSourceConfig=EvalDataSourceConfig DataSourceConfigLogs=EvalLogsDataSourceConfig
        EvalUpdateResponse=Eval TestingCriterion=EvalCriterion TestingCriterionEvalGraderPython=EvalPython
        TestingCriterionEvalGraderScoreModel=EvalScoreModel
        TestingCriterionEvalGraderTextSimilarity=EvalTextSimilarity
    """,
    "evals.create_eval_completions_run_data_source": """
        evals: CreateEvalCompletionsRunDataSource InputMessages=EvalInputMessages
        InputMessagesItemReference=EvalItemReference InputMessagesTemplate=EvalTemplate
        InputMessagesTemplateTemplateEvalItemContentOutputText=EvalOutputText SamplingParams=EvalSampling
        SamplingParamsResponseFormat=EvalResponseFormat Source=EvalCompletionsSource
        SourceFileContent=EvalFileContent SourceFileContentContent=EvalRow SourceFileID=EvalFileID
        SourceStoredCompletions=EvalStoredCompletions responses: InputMessagesTemplateTemplate=EasyInputMessage
        InputMessagesTemplateTemplateEvalItem=EasyInputMessage
        InputMessagesTemplateTemplateEvalItemContentInputImage=ResponseInputImage
    """,
    "evals.create_eval_completions_run_data_source_param": """
        evals: CreateEvalCompletionsRunDataSourceParam InputMessages=EvalInputMessagesParam
        InputMessagesItemReference=EvalItemReferenceParam InputMessagesTemplate=EvalTemplateParam
        InputMessagesTemplateTemplateEvalItemContent=evals.EvalInputImageParam|evals.EvalOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputImageParam|responses.ResponseInputTextParam|responses.ResponseOutputTextParam
        SamplingParams=EvalSamplingParam SamplingParamsResponseFormat=EvalResponseFormatParam
        Source=EvalCompletionsSourceParam SourceFileContent=EvalFileContentParam
        SourceFileContentContent=EvalRowParam SourceFileID=EvalFileIDParam
        SourceStoredCompletions=EvalStoredCompletionsParam responses:
        InputMessagesTemplateTemplate=EasyInputMessageParam
        InputMessagesTemplateTemplateEvalItem=EasyInputMessageParam
        InputMessagesTemplateTemplateEvalItemContentInputImage=ResponseInputImageParam
        InputMessagesTemplateTemplateEvalItemContentOutputText=ResponseOutputTextParam
    """,
    "evals.create_eval_jsonl_run_data_source": """
        evals: CreateEvalJSONLRunDataSource Source=EvalJSONLSource SourceFileContent=EvalFileContent
        SourceFileContentContent=EvalRow SourceFileID=EvalFileID
    """,
    "evals.create_eval_jsonl_run_data_source_param": """
        evals: CreateEvalJSONLRunDataSourceParam Source=EvalJSONLSourceParam
        SourceFileContent=EvalFileContentParam SourceFileContentContent=EvalRowParam
        SourceFileID=EvalFileIDParam
    """,
    "evals.eval_api_error": "evals: EvalAPIError",
    "evals.run_cancel_response": """
        evals: DataSource=EvalRunDataSource DataSourceResponses=EvalResponsesRunDataSource
        DataSourceResponsesInputMessages=EvalResponsesInputMessages
        DataSourceResponsesInputMessagesItemReference=EvalItemReference
        DataSourceResponsesInputMessagesTemplate=EvalResponsesTemplate
        DataSourceResponsesInputMessagesTemplateTemplate=EvalResponsesTemplateItem
        DataSourceResponsesInputMessagesTemplateTemplateChatMessage=EvalMessage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItem=EvalItem
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent=evals.EvalInputImage|evals.EvalOutputText|graders.GraderInputItemInputImage|graders.GraderInputItemOutputText|responses.ResponseInputAudio|responses.ResponseInputText
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage=EvalInputImage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText=EvalOutputText
        DataSourceResponsesSamplingParams=EvalResponsesSampling
        DataSourceResponsesSamplingParamsText=EvalResponsesText DataSourceResponsesSource=EvalResponsesSource
        DataSourceResponsesSourceFileContent=EvalFileContent DataSourceResponsesSourceFileContentContent=EvalRow
        DataSourceResponsesSourceFileID=EvalFileID DataSourceResponsesSourceResponses=EvalResponsesQuery
        PerModelUsage=EvalModelUsage PerTestingCriteriaResult=EvalCriterionResult ResultCounts=EvalResultCounts
        RunCancelResponse=EvalRun
    """,
    "evals.run_create_params": """
        evals: DataSource=EvalRunDataSourceParam
        DataSourceCreateEvalResponsesRunDataSource=EvalResponsesRunDataSourceParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessages=EvalResponsesInputMessagesParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesItemReference=EvalItemReferenceParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplate=EvalResponsesTemplateParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplate=EvalInputParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateChatMessage=EvalMessageParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItem=EvalItemParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContent=evals.EvalInputImageParam|evals.EvalOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputTextParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentInputImage=EvalInputImageParam
        DataSourceCreateEvalResponsesRunDataSourceInputMessagesTemplateTemplateEvalItemContentOutputText=EvalOutputTextParam
        DataSourceCreateEvalResponsesRunDataSourceSamplingParams=EvalResponsesSamplingParam
        DataSourceCreateEvalResponsesRunDataSourceSamplingParamsText=EvalResponsesTextParam
        DataSourceCreateEvalResponsesRunDataSourceSource=EvalResponsesSourceParam
        DataSourceCreateEvalResponsesRunDataSourceSourceFileContent=EvalFileContentParam
        DataSourceCreateEvalResponsesRunDataSourceSourceFileContentContent=EvalRowParam
        DataSourceCreateEvalResponsesRunDataSourceSourceFileID=EvalFileIDParam
        DataSourceCreateEvalResponsesRunDataSourceSourceResponses=EvalResponsesQueryParam RunCreateParams
    """,
    "evals.run_create_response": """
        evals: DataSource=EvalRunDataSource DataSourceResponses=EvalResponsesRunDataSource
        DataSourceResponsesInputMessages=EvalResponsesInputMessages
        DataSourceResponsesInputMessagesItemReference=EvalItemReference
        DataSourceResponsesInputMessagesTemplate=EvalResponsesTemplate
        DataSourceResponsesInputMessagesTemplateTemplate=EvalResponsesTemplateItem
        DataSourceResponsesInputMessagesTemplateTemplateChatMessage=EvalMessage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItem=EvalItem
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent=evals.EvalInputImage|evals.EvalOutputText|graders.GraderInputItemInputImage|graders.GraderInputItemOutputText|responses.ResponseInputAudio|responses.ResponseInputText
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage=EvalInputImage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText=EvalOutputText
        DataSourceResponsesSamplingParams=EvalResponsesSampling
        DataSourceResponsesSamplingParamsText=EvalResponsesText DataSourceResponsesSource=EvalResponsesSource
        DataSourceResponsesSourceFileContent=EvalFileContent DataSourceResponsesSourceFileContentContent=EvalRow
        DataSourceResponsesSourceFileID=EvalFileID DataSourceResponsesSourceResponses=EvalResponsesQuery
        PerModelUsage=EvalModelUsage PerTestingCriteriaResult=EvalCriterionResult ResultCounts=EvalResultCounts
        RunCreateResponse=EvalRun
    """,
    "evals.run_delete_response": "evals: RunDeleteResponse",
    "evals.run_list_params": "evals: RunListParams",
    "evals.run_list_response": """
        evals: DataSource=EvalRunDataSource DataSourceResponses=EvalResponsesRunDataSource
        DataSourceResponsesInputMessages=EvalResponsesInputMessages
        DataSourceResponsesInputMessagesItemReference=EvalItemReference
        DataSourceResponsesInputMessagesTemplate=EvalResponsesTemplate
        DataSourceResponsesInputMessagesTemplateTemplate=EvalResponsesTemplateItem
        DataSourceResponsesInputMessagesTemplateTemplateChatMessage=EvalMessage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItem=EvalItem
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent=evals.EvalInputImage|evals.EvalOutputText|graders.GraderInputItemInputImage|graders.GraderInputItemOutputText|responses.ResponseInputAudio|responses.ResponseInputText
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage=EvalInputImage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText=EvalOutputText
        DataSourceResponsesSamplingParams=EvalResponsesSampling
        DataSourceResponsesSamplingParamsText=EvalResponsesText DataSourceResponsesSource=EvalResponsesSource
        DataSourceResponsesSourceFileContent=EvalFileContent DataSourceResponsesSourceFileContentContent=EvalRow
        DataSourceResponsesSourceFileID=EvalFileID DataSourceResponsesSourceResponses=EvalResponsesQuery
        PerModelUsage=EvalModelUsage PerTestingCriteriaResult=EvalCriterionResult ResultCounts=EvalResultCounts
        RunListResponse=EvalRun
    """,
    "evals.run_retrieve_response": """
        evals: DataSource=EvalRunDataSource DataSourceResponses=EvalResponsesRunDataSource
        DataSourceResponsesInputMessages=EvalResponsesInputMessages
        DataSourceResponsesInputMessagesItemReference=EvalItemReference
        DataSourceResponsesInputMessagesTemplate=EvalResponsesTemplate
        DataSourceResponsesInputMessagesTemplateTemplate=EvalResponsesTemplateItem
        DataSourceResponsesInputMessagesTemplateTemplateChatMessage=EvalMessage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItem=EvalItem
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContent=evals.EvalInputImage|evals.EvalOutputText|graders.GraderInputItemInputImage|graders.GraderInputItemOutputText|responses.ResponseInputAudio|responses.ResponseInputText
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentInputImage=EvalInputImage
        DataSourceResponsesInputMessagesTemplateTemplateEvalItemContentOutputText=EvalOutputText
        DataSourceResponsesSamplingParams=EvalResponsesSampling
        DataSourceResponsesSamplingParamsText=EvalResponsesText DataSourceResponsesSource=EvalResponsesSource
        DataSourceResponsesSourceFileContent=EvalFileContent DataSourceResponsesSourceFileContentContent=EvalRow
        DataSourceResponsesSourceFileID=EvalFileID DataSourceResponsesSourceResponses=EvalResponsesQuery
        PerModelUsage=EvalModelUsage PerTestingCriteriaResult=EvalCriterionResult ResultCounts=EvalResultCounts
        RunRetrieveResponse=EvalRun
    """,
    "evals.runs": """
        evals: OutputItemListParams OutputItemListResponse=EvalRunOutputItem
        OutputItemRetrieveResponse=EvalRunOutputItem
    """,
    "evals.runs.output_item_list_params": "evals: OutputItemListParams",
    "evals.runs.output_item_list_response": """
        evals: OutputItemListResponse=EvalRunOutputItem Result=EvalResult Sample=EvalSample
        SampleInput=EvalMessage SampleOutput=EvalSampleOutput SampleUsage=EvalSampleUsage
    """,
    "evals.runs.output_item_retrieve_response": """
        evals: OutputItemRetrieveResponse=EvalRunOutputItem Result=EvalResult Sample=EvalSample
        SampleInput=EvalMessage SampleOutput=EvalSampleOutput SampleUsage=EvalSampleUsage
    """,
    "file_chunking_strategy": "vector_stores: FileChunkingStrategy",
    "file_chunking_strategy_param": "vector_stores: FileChunkingStrategyParam",
    "file_content": "files: FileContent",
    "file_create_params": "files: ExpiresAfter FileCreateParams",
    "file_deleted": "files: FileDeleted",
    "file_list_params": "files: FileListParams",
    "file_object": "files: FileObject",
    "file_purpose": "files: FilePurpose",
    "fine_tuning.alpha": """
        fine_tuning: GraderRunParams GraderRunResponse GraderValidateParams GraderValidateResponse
    """,
    "fine_tuning.alpha.grader_run_params": """
        fine_tuning: GraderRunParams graders:
        Grader=MultiGraderParam|PythonGraderParam|ScoreModelGraderParam|StringCheckGraderParam|TextSimilarityGraderParam
    """,
    "fine_tuning.alpha.grader_run_response": """
        fine_tuning: GraderRunResponse Metadata=GraderRunMetadata MetadataErrors=GraderRunErrors
    """,
    "fine_tuning.alpha.grader_validate_params": """
        fine_tuning: GraderValidateParams graders:
        Grader=MultiGraderParam|PythonGraderParam|ScoreModelGraderParam|StringCheckGraderParam|TextSimilarityGraderParam
    """,
    "fine_tuning.alpha.grader_validate_response": "fine_tuning: Grader GraderValidateResponse",
    "fine_tuning.checkpoints": """
        fine_tuning: PermissionCreateParams PermissionCreateResponse=CheckpointPermission
        PermissionDeleteResponse PermissionListParams PermissionListResponse=CheckpointPermission
        PermissionRetrieveParams=PermissionListParams PermissionRetrieveResponse
    """,
    "fine_tuning.checkpoints.permission_create_params": "fine_tuning: PermissionCreateParams",
    "fine_tuning.checkpoints.permission_create_response": """
        fine_tuning: PermissionCreateResponse=CheckpointPermission
    """,
    "fine_tuning.checkpoints.permission_delete_response": "fine_tuning: PermissionDeleteResponse",
    "fine_tuning.checkpoints.permission_list_params": "fine_tuning: PermissionListParams",
    "fine_tuning.checkpoints.permission_list_response": """
        fine_tuning: PermissionListResponse=CheckpointPermission
    """,
    "fine_tuning.checkpoints.permission_retrieve_params": """
        fine_tuning: PermissionRetrieveParams=PermissionListParams
    """,
    "fine_tuning.checkpoints.permission_retrieve_response": """
        fine_tuning: Data=CheckpointPermission PermissionRetrieveResponse
    """,
    "fine_tuning.dpo_hyperparameters": "fine_tuning: DpoHyperparameters",
    "fine_tuning.dpo_hyperparameters_param": "fine_tuning: DpoHyperparametersParam",
    "fine_tuning.dpo_method": "fine_tuning: DpoMethod",
    "fine_tuning.dpo_method_param": "fine_tuning: DpoMethodParam",
    "fine_tuning.fine_tuning_job": """
        fine_tuning: Error=FineTuningJobError FineTuningJob Hyperparameters Method
    """,
    "fine_tuning.fine_tuning_job_event": "fine_tuning: FineTuningJobEvent",
    "fine_tuning.fine_tuning_job_integration": """
        fine_tuning: FineTuningJobIntegration=FineTuningJobWandbIntegrationObject
    """,
    "fine_tuning.fine_tuning_job_wandb_integration": "fine_tuning: FineTuningJobWandbIntegration",
    "fine_tuning.fine_tuning_job_wandb_integration_object": """
        fine_tuning: FineTuningJobWandbIntegrationObject
    """,
    "fine_tuning.job_create_params": """
        fine_tuning: Hyperparameters=HyperparametersParam Integration IntegrationWandb JobCreateParams
        Method=MethodParam
    """,
    "fine_tuning.job_list_events_params": "fine_tuning: JobListEventsParams",
    "fine_tuning.job_list_params": "fine_tuning: JobListParams",
    "fine_tuning.jobs": "fine_tuning: CheckpointListParams FineTuningJobCheckpoint",
    "fine_tuning.jobs.checkpoint_list_params": "fine_tuning: CheckpointListParams",
    "fine_tuning.jobs.fine_tuning_job_checkpoint": "fine_tuning: FineTuningJobCheckpoint Metrics",
    "fine_tuning.reinforcement_hyperparameters": "fine_tuning: ReinforcementHyperparameters",
    "fine_tuning.reinforcement_hyperparameters_param": "fine_tuning: ReinforcementHyperparametersParam",
    "fine_tuning.reinforcement_method": "fine_tuning: Grader ReinforcementMethod",
    "fine_tuning.reinforcement_method_param": """
        fine_tuning: ReinforcementMethodParam graders:
        Grader=MultiGraderParam|PythonGraderParam|ScoreModelGraderParam|StringCheckGraderParam|TextSimilarityGraderParam
    """,
    "fine_tuning.supervised_hyperparameters": "fine_tuning: SupervisedHyperparameters",
    "fine_tuning.supervised_hyperparameters_param": "fine_tuning: SupervisedHyperparametersParam",
    "fine_tuning.supervised_method": "fine_tuning: SupervisedMethod",
    "fine_tuning.supervised_method_param": "fine_tuning: SupervisedMethodParam",
    "graders.grader_inputs": """
        graders: GraderInputItem GraderInputItemInputImage GraderInputItemOutputText GraderInputs
    """,
    "graders.grader_inputs_param": """
        evals: GraderInputsParamItemInputImage=EvalInputImageParam
        GraderInputsParamItemOutputText=EvalOutputTextParam graders:
        GraderInputsParam=evals.EvalInputImageParam|evals.EvalOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputTextParam
        GraderInputsParamItem=evals.EvalInputImageParam|evals.EvalOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputTextParam
    """,
    "graders.label_model_grader": """
        graders: Input=GraderInput
        InputContent=graders.GraderInputItemInputImage|graders.GraderInputItemOutputText|responses.ResponseInputAudio|responses.ResponseInputText
        InputContentInputImage=GraderInputItemInputImage InputContentOutputText=GraderInputItemOutputText
        LabelModelGrader
    """,
    "graders.label_model_grader_param": """
        graders: Input=GraderInputParam
        InputContent=evals.EvalInputImageParam|evals.EvalOutputTextParam|graders.GraderInputImageParam|graders.GraderOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputTextParam
        InputContentInputImage=GraderInputImageParam InputContentOutputText=GraderOutputTextParam
        LabelModelGraderParam
    """,
    "graders.multi_grader": "graders: Graders=SingleGrader MultiGrader",
    "graders.multi_grader_param": "graders: Graders=SingleGraderParam MultiGraderParam",
    "graders.python_grader": "graders: PythonGrader",
    "graders.python_grader_param": "graders: PythonGraderParam",
    "graders.score_model_grader": """
        graders: Input=GraderInput
        InputContent=graders.GraderInputItemInputImage|graders.GraderInputItemOutputText|responses.ResponseInputAudio|responses.ResponseInputText
        InputContentInputImage=GraderInputItemInputImage InputContentOutputText=GraderInputItemOutputText
        SamplingParams ScoreModelGrader
    """,
    "graders.score_model_grader_param": """
        graders: Input=GraderInputParam
        InputContent=evals.EvalInputImageParam|evals.EvalOutputTextParam|graders.GraderInputImageParam|graders.GraderOutputTextParam|responses.ResponseInputAudioParam|responses.ResponseInputTextParam
        InputContentInputImage=GraderInputImageParam InputContentOutputText=GraderOutputTextParam
        SamplingParams=SamplingParamsParam ScoreModelGraderParam
    """,
    "graders.string_check_grader": "graders: StringCheckGrader",
    "graders.string_check_grader_param": "graders: StringCheckGraderParam",
    "graders.text_similarity_grader": "graders: TextSimilarityGrader",
    "graders.text_similarity_grader_param": "graders: TextSimilarityGraderParam",
    "image": "images: Image",
    "image_edit_completed_event": """
        images: ImageEditCompletedEvent Usage=ImageUsage UsageInputTokensDetails=ImageUsageTokens
    """,
    "image_edit_params": """
        images: ImageEditParams ImageEditParamsBase ImageEditParamsNonStreaming ImageEditParamsStreaming
        Svg=SvgParam SvgReasoning=SvgReasoningParam
    """,
    "image_edit_partial_image_event": "images: ImageEditPartialImageEvent",
    "image_edit_stream_event": "images: ImageEditStreamEvent",
    "image_gen_completed_event": """
        images: ImageGenCompletedEvent Usage=ImageUsage UsageInputTokensDetails=ImageUsageTokens
    """,
    "image_gen_partial_image_event": "images: ImageGenPartialImageEvent",
    "image_gen_stream_event": "images: ImageGenStreamEvent",
    "image_generate_params": """
        images: ImageGenerateParams ImageGenerateParamsBase ImageGenerateParamsNonStreaming
        ImageGenerateParamsStreaming Svg=SvgParam SvgReasoning=SvgReasoningParam
    """,
    "image_input_reference_param": "images: ImageInputReferenceParam",
    "image_model": "images: ImageModel",
    "images_response": """
        images: ImagesResponse Usage=ImageUsage UsageInputTokensDetails=ImageUsageTokens
        UsageOutputTokensDetails=ImageUsageTokens responses: SvgUsage=ImageGenerationCallSvgUsage
    """,
    "model": "models: Model",
    "model_deleted": "models: ModelDeleted",
    "other_file_chunking_strategy_object": "vector_stores: OtherFileChunkingStrategyObject",
    "realtime.audio_transcription": "realtime: AudioTranscription",
    "realtime.audio_transcription_param": "realtime: AudioTranscriptionParam",
    "realtime.call_accept_params": "realtime: CallAcceptParams",
    "realtime.call_create_params": "realtime: CallCreateParams",
    "realtime.call_refer_params": "realtime: CallReferParams",
    "realtime.call_reject_params": "realtime: CallRejectParams",
    "realtime.client_secret_create_params": """
        realtime: ClientSecretCreateParams ExpiresAfter Session=SessionParam
    """,
    "realtime.client_secret_create_response": "realtime: ClientSecretCreateResponse Session",
    "realtime.conversation_created_event": "realtime: Conversation ConversationCreatedEvent",
    "realtime.conversation_item": "realtime: ConversationItem",
    "realtime.conversation_item_added": "realtime: ConversationItemAdded",
    "realtime.conversation_item_create_event": "realtime: ConversationItemCreateEvent",
    "realtime.conversation_item_create_event_param": "realtime: ConversationItemCreateEventParam",
    "realtime.conversation_item_created_event": "realtime: ConversationItemCreatedEvent",
    "realtime.conversation_item_delete_event": "realtime: ConversationItemDeleteEvent",
    "realtime.conversation_item_delete_event_param": "realtime: ConversationItemDeleteEventParam",
    "realtime.conversation_item_deleted_event": "realtime: ConversationItemDeletedEvent",
    "realtime.conversation_item_done": "realtime: ConversationItemDone",
    "realtime.conversation_item_input_audio_transcription_completed_event": """
        realtime: ConversationItemInputAudioTranscriptionCompletedEvent Usage UsageTranscriptTextUsageDuration
        UsageTranscriptTextUsageTokens UsageTranscriptTextUsageTokensInputTokenDetails
    """,
    "realtime.conversation_item_input_audio_transcription_delta_event": """
        realtime: ConversationItemInputAudioTranscriptionDeltaEvent
    """,
    "realtime.conversation_item_input_audio_transcription_failed_event": """
        realtime: ConversationItemInputAudioTranscriptionFailedEvent Error=TranscriptionError
    """,
    "realtime.conversation_item_input_audio_transcription_segment": """
        realtime: ConversationItemInputAudioTranscriptionSegment
    """,
    "realtime.conversation_item_param": "realtime: ConversationItemParam",
    "realtime.conversation_item_retrieve_event": "realtime: ConversationItemRetrieveEvent",
    "realtime.conversation_item_retrieve_event_param": "realtime: ConversationItemRetrieveEventParam",
    "realtime.conversation_item_truncate_event": "realtime: ConversationItemTruncateEvent",
    "realtime.conversation_item_truncate_event_param": "realtime: ConversationItemTruncateEventParam",
    "realtime.conversation_item_truncated_event": "realtime: ConversationItemTruncatedEvent",
    "realtime.input_audio_buffer_append_event": "realtime: InputAudioBufferAppendEvent",
    "realtime.input_audio_buffer_append_event_param": "realtime: InputAudioBufferAppendEventParam",
    "realtime.input_audio_buffer_clear_event": "realtime: InputAudioBufferClearEvent",
    "realtime.input_audio_buffer_clear_event_param": "realtime: InputAudioBufferClearEventParam",
    "realtime.input_audio_buffer_cleared_event": "realtime: InputAudioBufferClearedEvent",
    "realtime.input_audio_buffer_commit_event": "realtime: InputAudioBufferCommitEvent",
    "realtime.input_audio_buffer_commit_event_param": "realtime: InputAudioBufferCommitEventParam",
    "realtime.input_audio_buffer_committed_event": "realtime: InputAudioBufferCommittedEvent",
    "realtime.input_audio_buffer_dtmf_event_received_event": """
        realtime: InputAudioBufferDtmfEventReceivedEvent
    """,
    "realtime.input_audio_buffer_speech_started_event": "realtime: InputAudioBufferSpeechStartedEvent",
    "realtime.input_audio_buffer_speech_stopped_event": "realtime: InputAudioBufferSpeechStoppedEvent",
    "realtime.input_audio_buffer_timeout_triggered": "realtime: InputAudioBufferTimeoutTriggered",
    "realtime.log_prob_properties": "realtime: LogProbProperties",
    "realtime.mcp_list_tools_completed": "realtime: McpListToolsCompleted",
    "realtime.mcp_list_tools_failed": "realtime: McpListToolsFailed",
    "realtime.mcp_list_tools_in_progress": "realtime: McpListToolsInProgress",
    "realtime.noise_reduction_type": "realtime: NoiseReductionType",
    "realtime.output_audio_buffer_clear_event": "realtime: OutputAudioBufferClearEvent",
    "realtime.output_audio_buffer_clear_event_param": "realtime: OutputAudioBufferClearEventParam",
    "realtime.rate_limits_updated_event": "realtime: RateLimit RateLimitsUpdatedEvent",
    "realtime.realtime_audio_config": "realtime: RealtimeAudioConfig=Audio",
    "realtime.realtime_audio_config_input": """
        realtime: NoiseReduction=AudioInputNoiseReduction RealtimeAudioConfigInput=AudioInput
    """,
    "realtime.realtime_audio_config_input_param": "realtime: NoiseReduction RealtimeAudioConfigInputParam",
    "realtime.realtime_audio_config_output": """
        realtime: RealtimeAudioConfigOutput=AudioOutput Voice=OutputVoiceID VoiceID=OutputVoiceID
    """,
    "realtime.realtime_audio_config_output_param": "realtime: RealtimeAudioConfigOutputParam Voice VoiceID",
    "realtime.realtime_audio_config_param": "realtime: RealtimeAudioConfigParam",
    "realtime.realtime_audio_formats": "realtime: AudioPCM AudioPCMA AudioPCMU RealtimeAudioFormats",
    "realtime.realtime_audio_formats_param": """
        realtime: AudioPCM=AudioPCMParam AudioPCMA=AudioPCMAParam AudioPCMU=AudioPCMUParam
        RealtimeAudioFormatsParam
    """,
    "realtime.realtime_audio_input_turn_detection": """
        realtime: RealtimeAudioInputTurnDetection SemanticVad=AudioInputTurnDetectionSemanticVad
        ServerVad=AudioInputTurnDetectionServerVad
    """,
    "realtime.realtime_audio_input_turn_detection_param": """
        realtime: RealtimeAudioInputTurnDetectionParam SemanticVad ServerVad
    """,
    "realtime.realtime_client_event": "realtime: RealtimeClientEvent",
    "realtime.realtime_client_event_param": "realtime: RealtimeClientEventParam",
    "realtime.realtime_conversation_item_assistant_message": """
        realtime: Content=AssistantContent RealtimeConversationItemAssistantMessage
    """,
    "realtime.realtime_conversation_item_assistant_message_param": """
        realtime: Content=AssistantContentParam RealtimeConversationItemAssistantMessageParam
    """,
    "realtime.realtime_conversation_item_function_call": "realtime: RealtimeConversationItemFunctionCall",
    "realtime.realtime_conversation_item_function_call_output": """
        realtime: RealtimeConversationItemFunctionCallOutput
    """,
    "realtime.realtime_conversation_item_function_call_output_param": """
        realtime: RealtimeConversationItemFunctionCallOutputParam
    """,
    "realtime.realtime_conversation_item_function_call_param": """
        realtime: RealtimeConversationItemFunctionCallParam
    """,
    "realtime.realtime_conversation_item_system_message": """
        realtime: Content=SystemContent RealtimeConversationItemSystemMessage
    """,
    "realtime.realtime_conversation_item_system_message_param": """
        realtime: Content=SystemContentParam RealtimeConversationItemSystemMessageParam
    """,
    "realtime.realtime_conversation_item_user_message": """
        realtime: Content=UserContent RealtimeConversationItemUserMessage
    """,
    "realtime.realtime_conversation_item_user_message_param": """
        realtime: Content=UserContentParam RealtimeConversationItemUserMessageParam
    """,
    "realtime.realtime_error": "realtime: RealtimeError",
    "realtime.realtime_error_event": "realtime: RealtimeErrorEvent",
    "realtime.realtime_function_tool": "realtime: RealtimeFunctionTool",
    "realtime.realtime_function_tool_param": "realtime: RealtimeFunctionToolParam",
    "realtime.realtime_mcp_approval_request": "realtime: RealtimeMcpApprovalRequest",
    "realtime.realtime_mcp_approval_request_param": "realtime: RealtimeMcpApprovalRequestParam",
    "realtime.realtime_mcp_approval_response": "realtime: RealtimeMcpApprovalResponse",
    "realtime.realtime_mcp_approval_response_param": "realtime: RealtimeMcpApprovalResponseParam",
    "realtime.realtime_mcp_list_tools": "realtime: RealtimeMcpListTools Tool=McpListToolsTool",
    "realtime.realtime_mcp_list_tools_param": """
        realtime: RealtimeMcpListToolsParam Tool=McpListToolsToolParam
    """,
    "realtime.realtime_mcp_protocol_error": "realtime: RealtimeMcpProtocolError",
    "realtime.realtime_mcp_protocol_error_param": "realtime: RealtimeMcpProtocolErrorParam",
    "realtime.realtime_mcp_tool_call": "realtime: Error=McpError RealtimeMcpToolCall",
    "realtime.realtime_mcp_tool_call_param": """
        realtime:
        Error=RealtimeMcpProtocolErrorParam|RealtimeMcpToolExecutionErrorParam|RealtimeMcphttpErrorParam
        RealtimeMcpToolCallParam
    """,
    "realtime.realtime_mcp_tool_execution_error": "realtime: RealtimeMcpToolExecutionError",
    "realtime.realtime_mcp_tool_execution_error_param": "realtime: RealtimeMcpToolExecutionErrorParam",
    "realtime.realtime_mcphttp_error": "realtime: RealtimeMcphttpError",
    "realtime.realtime_mcphttp_error_param": "realtime: RealtimeMcphttpErrorParam",
    "realtime.realtime_reasoning": "realtime: RealtimeReasoning",
    "realtime.realtime_reasoning_effort": "realtime: RealtimeReasoningEffort",
    "realtime.realtime_reasoning_param": "realtime: RealtimeReasoningParam",
    "realtime.realtime_response": """
        realtime: Audio=ResponseAudio AudioOutput=ResponseAudioOutput RealtimeResponse
    """,
    "realtime.realtime_response_status": "realtime: Error=StatusError RealtimeResponseStatus",
    "realtime.realtime_response_usage": "realtime: RealtimeResponseUsage",
    "realtime.realtime_response_usage_input_token_details": """
        realtime: CachedTokensDetails RealtimeResponseUsageInputTokenDetails
    """,
    "realtime.realtime_response_usage_output_token_details": """
        realtime: RealtimeResponseUsageOutputTokenDetails
    """,
    "realtime.realtime_server_event": """
        realtime: ConversationItemRetrieved OutputAudioBufferCleared OutputAudioBufferStarted
        OutputAudioBufferStopped RealtimeServerEvent
    """,
    "realtime.realtime_session_create_request": "realtime: RealtimeSessionCreateRequest",
    "realtime.realtime_session_create_request_param": "realtime: RealtimeSessionCreateRequestParam",
    "realtime.realtime_session_create_response": """
        realtime: Audio AudioInput AudioInputNoiseReduction AudioInputTurnDetection
        AudioInputTurnDetectionSemanticVad AudioInputTurnDetectionServerVad AudioOutput
        RealtimeSessionCreateResponse Tool ToolChoice ToolMcpTool ToolMcpToolAllowedTools
        ToolMcpToolAllowedToolsMcpToolFilter ToolMcpToolRequireApproval
        ToolMcpToolRequireApprovalMcpToolApprovalFilter
        ToolMcpToolRequireApprovalMcpToolApprovalFilterAlways=ToolMcpToolAllowedToolsMcpToolFilter
        ToolMcpToolRequireApprovalMcpToolApprovalFilterNever=ToolMcpToolAllowedToolsMcpToolFilter Tracing
        TracingTracingConfiguration
    """,
    "realtime.realtime_tool_choice_config": "realtime: RealtimeToolChoiceConfig=ToolChoice",
    "realtime.realtime_tool_choice_config_param": "realtime: RealtimeToolChoiceConfigParam",
    "realtime.realtime_tools_config": "realtime: RealtimeToolsConfig",
    "realtime.realtime_tools_config_param": """
        realtime: Mcp McpAllowedTools McpAllowedToolsMcpToolFilter McpRequireApproval
        McpRequireApprovalMcpToolApprovalFilter
        McpRequireApprovalMcpToolApprovalFilterAlways=McpAllowedToolsMcpToolFilter
        McpRequireApprovalMcpToolApprovalFilterNever=McpAllowedToolsMcpToolFilter RealtimeToolsConfigParam
        RealtimeToolsConfigUnionParam
    """,
    "realtime.realtime_tools_config_union": """
        realtime: Mcp=ToolMcpTool McpAllowedTools=ToolMcpToolAllowedTools
        McpAllowedToolsMcpToolFilter=ToolMcpToolAllowedToolsMcpToolFilter
        McpRequireApproval=ToolMcpToolRequireApproval
        McpRequireApprovalMcpToolApprovalFilter=ToolMcpToolRequireApprovalMcpToolApprovalFilter
        McpRequireApprovalMcpToolApprovalFilterAlways=ToolMcpToolAllowedToolsMcpToolFilter
        McpRequireApprovalMcpToolApprovalFilterNever=ToolMcpToolAllowedToolsMcpToolFilter
        RealtimeToolsConfigUnion
    """,
    "realtime.realtime_tools_config_union_param": """
        realtime: Mcp McpAllowedTools McpAllowedToolsMcpToolFilter McpRequireApproval
        McpRequireApprovalMcpToolApprovalFilter RealtimeToolsConfigUnionParam
    """,
    "realtime.realtime_tracing_config": """
        realtime: RealtimeTracingConfig TracingConfiguration=TracingTracingConfiguration
    """,
    "realtime.realtime_tracing_config_param": "realtime: RealtimeTracingConfigParam TracingConfiguration",
    "realtime.realtime_transcription_session_audio": "realtime: RealtimeTranscriptionSessionAudio",
    "realtime.realtime_transcription_session_audio_input": """
        realtime: NoiseReduction=AudioInputNoiseReduction RealtimeTranscriptionSessionAudioInput
    """,
    "realtime.realtime_transcription_session_audio_input_param": """
        realtime: NoiseReduction RealtimeTranscriptionSessionAudioInputParam=RealtimeAudioConfigInputParam
    """,
    "realtime.realtime_transcription_session_audio_input_turn_detection": """
        realtime: RealtimeTranscriptionSessionAudioInputTurnDetection
        SemanticVad=AudioInputTurnDetectionSemanticVad ServerVad=AudioInputTurnDetectionServerVad
    """,
    "realtime.realtime_transcription_session_audio_input_turn_detection_param": """
        realtime: RealtimeTranscriptionSessionAudioInputTurnDetectionParam SemanticVad ServerVad
    """,
    "realtime.realtime_transcription_session_audio_param": "realtime: RealtimeTranscriptionSessionAudioParam",
    "realtime.realtime_transcription_session_create_request": """
        realtime: RealtimeTranscriptionSessionCreateRequest
    """,
    "realtime.realtime_transcription_session_create_request_param": """
        realtime: RealtimeTranscriptionSessionCreateRequestParam
    """,
    "realtime.realtime_transcription_session_create_response": """
        realtime: Audio=TranscriptionAudio AudioInput=TranscriptionAudioInput AudioInputNoiseReduction
        RealtimeTranscriptionSessionCreateResponse
    """,
    "realtime.realtime_transcription_session_turn_detection": """
        realtime: RealtimeTranscriptionSessionTurnDetection
    """,
    "realtime.realtime_truncation": "realtime: RealtimeTruncation",
    "realtime.realtime_truncation_param": "realtime: RealtimeTruncationParam",
    "realtime.realtime_truncation_retention_ratio": "realtime: RealtimeTruncationRetentionRatio TokenLimits",
    "realtime.realtime_truncation_retention_ratio_param": """
        realtime: RealtimeTruncationRetentionRatioParam TokenLimits=TokenLimitsParam
    """,
    "realtime.response_audio_delta_event": "realtime: ResponseAudioDeltaEvent",
    "realtime.response_audio_done_event": "realtime: ResponseAudioDoneEvent",
    "realtime.response_audio_transcript_delta_event": "realtime: ResponseAudioTranscriptDeltaEvent",
    "realtime.response_audio_transcript_done_event": "realtime: ResponseAudioTranscriptDoneEvent",
    "realtime.response_cancel_event": "realtime: ResponseCancelEvent",
    "realtime.response_cancel_event_param": "realtime: ResponseCancelEventParam",
    "realtime.response_content_part_added_event": "realtime: Part ResponseContentPartAddedEvent",
    "realtime.response_content_part_done_event": "realtime: Part ResponseContentPartDoneEvent",
    "realtime.response_create_event": "realtime: RealtimeResponseCreateParams ResponseCreateEvent",
    "realtime.response_create_event_param": "realtime: ResponseCreateEventParam",
    "realtime.response_create_event_with_references_param": """
        realtime: ResponseCreateEventWithReferencesParam=ResponseCreateEventParam
    """,
    "realtime.response_created_event": "realtime: ResponseCreatedEvent",
    "realtime.response_done_event": "realtime: ResponseDoneEvent",
    "realtime.response_function_call_arguments_delta_event": """
        realtime: ResponseFunctionCallArgumentsDeltaEvent
    """,
    "realtime.response_function_call_arguments_done_event": """
        realtime: ResponseFunctionCallArgumentsDoneEvent
    """,
    "realtime.response_item_reference_param": "realtime: ResponseItemReferenceParam",
    "realtime.response_mcp_call_arguments_delta": "realtime: ResponseMcpCallArgumentsDelta",
    "realtime.response_mcp_call_arguments_done": "realtime: ResponseMcpCallArgumentsDone",
    "realtime.response_mcp_call_completed": "realtime: ResponseMcpCallCompleted",
    "realtime.response_mcp_call_failed": "realtime: ResponseMcpCallFailed",
    "realtime.response_mcp_call_in_progress": "realtime: ResponseMcpCallInProgress",
    "realtime.response_output_item_added_event": "realtime: ResponseOutputItemAddedEvent",
    "realtime.response_output_item_done_event": "realtime: ResponseOutputItemDoneEvent",
    "realtime.response_text_delta_event": "realtime: ResponseTextDeltaEvent",
    "realtime.response_text_done_event": "realtime: ResponseTextDoneEvent",
    "realtime.session_created_event": "realtime: Session=EventSession SessionCreatedEvent",
    "realtime.session_update_event": "realtime: Session=EventSession SessionUpdateEvent",
    "realtime.session_update_event_param": "realtime: Session=SessionParam SessionUpdateEventParam",
    "realtime.session_updated_event": "realtime: Session=EventSession SessionUpdatedEvent",
    "realtime.translations": "realtime: ClientSecretCreateParams",
    "realtime.translations.client_secret_create_params": "realtime: ClientSecretCreateParams ExpiresAfter",
    "responses.apply_patch_tool": "responses: ApplyPatchTool",
    "responses.apply_patch_tool_param": "responses: ApplyPatchToolParam",
    "responses.compacted_response": "responses: CompactedResponse Image=ContextImage",
    "responses.computer_action": """
        responses: Click=ActionClick ComputerAction DoubleClick=ActionDoubleClick Drag=ActionDrag
        DragPath=ActionDragPath Keypress=ActionKeypress Move=ActionMove Screenshot=ActionScreenshot
        Scroll=ActionScroll Type=ActionType Wait=ActionWait
    """,
    "responses.computer_action_list": "responses: ComputerActionList",
    "responses.computer_action_list_param": """
        responses: Click=ActionClickParam ComputerActionListParam ComputerActionParam
        DoubleClick=ActionDoubleClickParam Drag=ActionDragParam DragPath=ActionDragPathParam
        Keypress=ActionKeypressParam Move=ActionMoveParam Screenshot=ActionScreenshotParam
        Scroll=ActionScrollParam Type=ActionTypeParam Wait=ActionWaitParam
    """,
    "responses.computer_action_param": """
        responses: Click=ActionClickParam ComputerActionParam DoubleClick=ActionDoubleClickParam
        Drag=ActionDragParam Keypress=ActionKeypressParam Move=ActionMoveParam Screenshot=ActionScreenshotParam
        Scroll=ActionScrollParam Type=ActionTypeParam Wait=ActionWaitParam
    """,
    "responses.computer_tool": "responses: ComputerTool",
    "responses.computer_tool_param": "responses: ComputerToolParam",
    "responses.computer_use_preview_tool": "responses: ComputerUsePreviewTool",
    "responses.computer_use_preview_tool_param": "responses: ComputerUsePreviewToolParam",
    "responses.container_auto": "responses: ContainerAuto NetworkPolicy Skill=InlineSkill|SkillReference",
    "responses.container_auto_param": """
        responses: ContainerAutoParam NetworkPolicy=NetworkPolicyParam
        Skill=InlineSkillParam|SkillReferenceParam
    """,
    "responses.container_network_policy_allowlist": "responses: ContainerNetworkPolicyAllowlist",
    "responses.container_network_policy_allowlist_param": "responses: ContainerNetworkPolicyAllowlistParam",
    "responses.container_network_policy_disabled": "responses: ContainerNetworkPolicyDisabled",
    "responses.container_network_policy_disabled_param": "responses: ContainerNetworkPolicyDisabledParam",
    "responses.container_network_policy_domain_secret": "responses: ContainerNetworkPolicyDomainSecret",
    "responses.container_network_policy_domain_secret_param": """
        responses: ContainerNetworkPolicyDomainSecretParam
    """,
    "responses.container_reference": "responses: ContainerReference",
    "responses.container_reference_param": "responses: ContainerReferenceParam",
    "responses.custom_tool": "responses: CustomTool",
    "responses.custom_tool_param": "responses: CustomToolParam",
    "responses.easy_input_message": "responses: EasyInputMessage",
    "responses.easy_input_message_param": "responses: EasyInputMessageParam",
    "responses.file_search_tool": """
        responses: FileSearchTool RankingOptions=FileSearchRankingOptions
        RankingOptionsHybridSearch=FileSearchHybridSearch shared: Filters=ComparisonFilter|CompoundFilter
    """,
    "responses.file_search_tool_param": """
        responses: FileSearchToolParam RankingOptions=FileSearchRankingOptionsParam
        RankingOptionsHybridSearch=FileSearchHybridSearchParam shared_params:
        Filters=ComparisonFilter|CompoundFilter
    """,
    "responses.function_shell_tool": """
        responses: Environment=ContainerAuto|ContainerReference|LocalEnvironment FunctionShellTool
    """,
    "responses.function_shell_tool_param": """
        responses: Environment=ContainerAutoParam|ContainerReferenceParam|LocalEnvironmentParam
        FunctionShellToolParam
    """,
    "responses.function_tool": "responses: FunctionTool",
    "responses.function_tool_param": "responses: FunctionToolParam",
    "responses.image_detail": "responses: ImageDetail",
    "responses.inline_skill": "responses: InlineSkill",
    "responses.inline_skill_param": "responses: InlineSkillParam",
    "responses.inline_skill_source": "responses: InlineSkillSource",
    "responses.inline_skill_source_param": "responses: InlineSkillSourceParam",
    "responses.input_item_list_params": "responses: InputItemListParams",
    "responses.input_token_count_params": """
        responses: Conversation=ResponseConversationParamParam InputTokenCountParams
        Text=ResponseTextConfigParam ToolChoice=ToolChoiceParam
        ToolChoiceSpecificProgrammaticToolCallingParam=ToolChoiceProgrammaticParam
    """,
    "responses.input_token_count_response": "responses: InputTokenCountResponse",
    "responses.local_environment": "responses: LocalEnvironment",
    "responses.local_environment_param": "responses: LocalEnvironmentParam",
    "responses.local_skill": "responses: LocalSkill",
    "responses.local_skill_param": "responses: LocalSkillParam",
    "responses.mcp_tool_call_error": """
        responses: HTTPError McpProtocolError McpToolCallError McpToolExecutionError
    """,
    "responses.mcp_tool_call_error_param": """
        responses: HTTPError=HTTPErrorParam McpProtocolError=McpProtocolErrorParam McpToolCallErrorParam
        McpToolExecutionError=McpToolExecutionErrorParam
    """,
    "responses.namespace_tool": "responses: NamespaceTool Tool ToolFunction=FunctionTool",
    "responses.namespace_tool_param": """
        responses: NamespaceToolParam Tool=CustomToolParam|FunctionToolParam ToolFunction=FunctionToolParam
    """,
    "responses.response": """
        responses: AccessPrograms Conversation=ResponseConversationParam Image=ContextImage IncompleteDetails
        InputTransformation Moderation=ResponseModeration PromptCacheDiagnostics PromptCacheDiagnosticsCacheHit
        PromptCacheDiagnosticsCacheMiss PromptCacheDiagnosticsComparisonResponseNotFound
        PromptCacheDiagnosticsUnavailable PromptCacheOptions=ResponsePromptCacheOptions Response ToolChoice
        ToolChoiceSpecificProgrammaticToolCallingParam=ToolChoiceProgrammatic ToolUsage ToolUsageImageGen
        ToolUsageImageGenCachedTokensDetails=CachedImageTokens ToolUsageImageGenInputTokensDetails=ImageTokens
        ToolUsageImageGenOutputTokensDetails=ImageTokens ToolUsageWebSearch shared:
        ModerationInput=ModerationError|ModerationResult ModerationInputError=ModerationError
        ModerationInputModerationResult=ModerationResult ModerationOutput=ModerationError|ModerationResult
        ModerationOutputError=ModerationError ModerationOutputModerationResult=ModerationResult
    """,
    "responses.response_apply_patch_tool_call": """
        responses: Caller CallerDirect CallerProgram
        Operation=OperationCreateFile|OperationDeleteFile|OperationUpdateFile OperationCreateFile
        OperationDeleteFile OperationUpdateFile ResponseApplyPatchToolCall
    """,
    "responses.response_apply_patch_tool_call_output": """
        responses: Caller CallerDirect CallerProgram ResponseApplyPatchToolCallOutput
    """,
    "responses.response_audio_delta_event": "responses: ResponseAudioDeltaEvent",
    "responses.response_audio_done_event": "responses: ResponseAudioDoneEvent",
    "responses.response_audio_transcript_delta_event": "responses: ResponseAudioTranscriptDeltaEvent",
    "responses.response_audio_transcript_done_event": "responses: ResponseAudioTranscriptDoneEvent",
    "responses.response_code_interpreter_call_code_delta_event": """
        responses: ResponseCodeInterpreterCallCodeDeltaEvent
    """,
    "responses.response_code_interpreter_call_code_done_event": """
        responses: ResponseCodeInterpreterCallCodeDoneEvent
    """,
    "responses.response_code_interpreter_call_completed_event": """
        responses: ResponseCodeInterpreterCallCompletedEvent
    """,
    "responses.response_code_interpreter_call_in_progress_event": """
        responses: ResponseCodeInterpreterCallInProgressEvent
    """,
    "responses.response_code_interpreter_call_interpreting_event": """
        responses: ResponseCodeInterpreterCallInterpretingEvent
    """,
    "responses.response_code_interpreter_tool_call": """
        responses: Output=OutputImage|OutputLogs OutputImage OutputLogs ResponseCodeInterpreterToolCall
    """,
    "responses.response_code_interpreter_tool_call_param": """
        responses: Output=OutputImageParam|OutputLogsParam OutputImage=OutputImageParam
        OutputLogs=OutputLogsParam ResponseCodeInterpreterToolCallParam
    """,
    "responses.response_compact_params": """
        responses: Image=ContextImageParam ResponseCompactParams shared_params: PromptCacheOptions
    """,
    "responses.response_compaction_compacting_event": "responses: ResponseCompactionCompactingEvent",
    "responses.response_compaction_item": "responses: ResponseCompactionItem",
    "responses.response_compaction_item_param": """
        responses: ResponseCompactionItemParam=ResponseCompactionItem
    """,
    "responses.response_compaction_item_param_param": """
        responses: ResponseCompactionItemParamParam=ResponseCompactionItemParam
    """,
    "responses.response_completed_event": "responses: ResponseCompletedEvent",
    "responses.response_computer_tool_call": """
        responses: Action=ComputerAction ActionClick ActionDoubleClick ActionDrag ActionDragPath ActionKeypress
        ActionMove ActionScreenshot ActionScroll ActionType ActionWait PendingSafetyCheck
        ResponseComputerToolCall
    """,
    "responses.response_computer_tool_call_output_item": """
        responses: AcknowledgedSafetyCheck=PendingSafetyCheck ResponseComputerToolCallOutputItem
    """,
    "responses.response_computer_tool_call_output_screenshot": """
        responses: ResponseComputerToolCallOutputScreenshot
    """,
    "responses.response_computer_tool_call_output_screenshot_param": """
        responses: ResponseComputerToolCallOutputScreenshotParam
    """,
    "responses.response_computer_tool_call_param": """
        responses: Action=ComputerActionParam ActionClick=ActionClickParam
        ActionDoubleClick=ActionDoubleClickParam ActionDrag=ActionDragParam ActionDragPath=ActionDragPathParam
        ActionKeypress=ActionKeypressParam ActionMove=ActionMoveParam ActionScreenshot=ActionScreenshotParam
        ActionScroll=ActionScrollParam ActionType=ActionTypeParam ActionWait=ActionWaitParam
        PendingSafetyCheck=PendingSafetyCheckParam ResponseComputerToolCallParam
    """,
    "responses.response_configuration_update_item": """
        responses: Reasoning=ConfigurationReasoning ResponseConfigurationUpdateItem Text=ConfigurationText
        TextFormat=responses.ResponseFormatTextJSONSchemaConfig|shared.ResponseFormatText
    """,
    "responses.response_configuration_update_item_param": """
        responses: Reasoning=ConfigurationReasoning
        ResponseConfigurationUpdateItemParam=ResponseConfigurationUpdateItem Text=ConfigurationText
        TextFormat=responses.ResponseFormatTextJSONSchemaConfig|shared.ResponseFormatText
    """,
    "responses.response_configuration_update_item_param_param": """
        responses: Reasoning=ConfigurationReasoningParam
        ResponseConfigurationUpdateItemParamParam=ResponseConfigurationUpdateItemParam
        Text=ConfigurationTextParam
        TextFormat=responses.ResponseFormatTextJSONSchemaConfigParam|shared_params.ResponseFormatText
    """,
    "responses.response_container_reference": "responses: ResponseContainerReference",
    "responses.response_content_part_added_event": """
        responses: Part=ResponsePart PartReasoningText=ReasoningContent ResponseContentPartAddedEvent
    """,
    "responses.response_content_part_done_event": """
        responses: Part=ResponsePart PartReasoningText=ReasoningContent ResponseContentPartDoneEvent
    """,
    "responses.response_conversation_param": "responses: ResponseConversationParam",
    "responses.response_conversation_param_param": "responses: ResponseConversationParamParam",
    "responses.response_create_params": """
        responses: AccessPrograms=AccessProgramsParam BackgroundOptions ContextManagement
        Conversation=ResponseConversationParamParam Image=ContextImageParam
        PromptCacheOptions=ResponsePromptCacheOptionsParam ResponseCreateParams ResponseCreateParamsBase
        ResponseCreateParamsNonStreaming ResponseCreateParamsStreaming StreamOptions=ResponseStreamOptions
        ToolChoice=ToolChoiceParam ToolChoiceSpecificProgrammaticToolCallingParam=ToolChoiceProgrammaticParam
        shared_params: Moderation=ModerationParam ModerationPolicy ModerationPolicyInput=ModerationPolicyRule
        ModerationPolicyOutput=ModerationPolicyRule
    """,
    "responses.response_created_event": "responses: ResponseCreatedEvent",
    "responses.response_custom_tool_call": """
        responses: Caller CallerDirect CallerProgram ResponseCustomToolCall
    """,
    "responses.response_custom_tool_call_input_delta_event": """
        responses: ResponseCustomToolCallInputDeltaEvent
    """,
    "responses.response_custom_tool_call_input_done_event": "responses: ResponseCustomToolCallInputDoneEvent",
    "responses.response_custom_tool_call_item": """
        responses: ResponseCustomToolCallItem=ResponseCustomToolCall
    """,
    "responses.response_custom_tool_call_output": """
        responses: Caller CallerDirect CallerProgram OutputOutputContentList=ResponseInputContent
        ResponseCustomToolCallOutput
    """,
    "responses.response_custom_tool_call_output_item": """
        responses: ResponseCustomToolCallOutputItem=ResponseCustomToolCallOutput
    """,
    "responses.response_custom_tool_call_output_param": """
        responses: Caller=CallerParam CallerDirect=CallerDirectParam CallerProgram=CallerProgramParam
        OutputOutputContentList=ResponseInputContentParam ResponseCustomToolCallOutputParam
    """,
    "responses.response_custom_tool_call_param": """
        responses: Caller=CallerParam CallerDirect=CallerDirectParam CallerProgram=CallerProgramParam
        ResponseCustomToolCallParam
    """,
    "responses.response_error": "responses: ResponseError shared: Misalignment MisalignmentSteer",
    "responses.response_error_event": "responses: ResponseErrorEvent",
    "responses.response_failed_event": "responses: ResponseFailedEvent",
    "responses.response_file_search_call_completed_event": "responses: ResponseFileSearchCallCompletedEvent",
    "responses.response_file_search_call_in_progress_event": """
        responses: ResponseFileSearchCallInProgressEvent
    """,
    "responses.response_file_search_call_searching_event": "responses: ResponseFileSearchCallSearchingEvent",
    "responses.response_file_search_tool_call": """
        responses: ResponseFileSearchToolCall Result=FileSearchResult
    """,
    "responses.response_file_search_tool_call_param": """
        responses: ResponseFileSearchToolCallParam Result=FileSearchResultParam
    """,
    "responses.response_format_text_config": "responses: ResponseFormatTextConfig",
    "responses.response_format_text_config_param": "responses: ResponseFormatTextConfigParam",
    "responses.response_format_text_json_schema_config": "responses: ResponseFormatTextJSONSchemaConfig",
    "responses.response_format_text_json_schema_config_param": """
        responses: ResponseFormatTextJSONSchemaConfigParam
    """,
    "responses.response_function_call_arguments_delta_event": """
        responses: ResponseFunctionCallArgumentsDeltaEvent
    """,
    "responses.response_function_call_arguments_done_event": """
        responses: ResponseFunctionCallArgumentsDoneEvent
    """,
    "responses.response_function_call_output_item": "responses: ResponseFunctionCallOutputItem",
    "responses.response_function_call_output_item_list": "responses: ResponseFunctionCallOutputItemList",
    "responses.response_function_call_output_item_list_param": """
        responses: ResponseFunctionCallOutputItemListParam=ResponseInputContentParam
        ResponseFunctionCallOutputItemParam
    """,
    "responses.response_function_call_output_item_param": "responses: ResponseFunctionCallOutputItemParam",
    "responses.response_function_shell_call_output_content": """
        responses: Outcome=OutcomeExit|OutcomeTimeout OutcomeExit OutcomeTimeout
        ResponseFunctionShellCallOutputContent
    """,
    "responses.response_function_shell_call_output_content_param": """
        responses: Outcome=OutcomeExitParam|OutcomeTimeoutParam OutcomeExit=OutcomeExitParam
        OutcomeTimeout=OutcomeTimeoutParam ResponseFunctionShellCallOutputContentParam
    """,
    "responses.response_function_shell_tool_call": """
        responses: Action=ShellAction Caller CallerDirect CallerProgram
        Environment=ResponseContainerReference|ResponseLocalEnvironment ResponseFunctionShellToolCall
    """,
    "responses.response_function_shell_tool_call_output": """
        responses: Caller CallerDirect CallerProgram Output=ResponseFunctionShellCallOutputContent
        OutputOutcome=OutcomeExit|OutcomeTimeout OutputOutcomeExit=OutcomeExit
        OutputOutcomeTimeout=OutcomeTimeout ResponseFunctionShellToolCallOutput
    """,
    "responses.response_function_tool_call": """
        responses: Caller CallerDirect CallerProgram ResponseFunctionToolCall
    """,
    "responses.response_function_tool_call_item": """
        responses: ResponseFunctionToolCallItem=ResponseFunctionToolCall
    """,
    "responses.response_function_tool_call_output_item": """
        responses: Caller CallerDirect CallerProgram OutputOutputContentList=ResponseInputContent
        ResponseFunctionToolCallOutputItem
    """,
    "responses.response_function_tool_call_param": """
        responses: Caller=CallerParam CallerDirect=CallerDirectParam CallerProgram=CallerProgramParam
        ResponseFunctionToolCallParam
    """,
    "responses.response_function_web_search": """
        responses: Action=ActionFind|ActionOpenPage|ActionSearch ActionFind ActionOpenPage ActionSearch
        ActionSearchSource ResponseFunctionWebSearch
    """,
    "responses.response_function_web_search_param": """
        responses: Action=ActionFindParam|ActionOpenPageParam|ActionSearchParam ActionFind=ActionFindParam
        ActionOpenPage=ActionOpenPageParam ActionSearch=ActionSearchParam
        ActionSearchSource=ActionSearchSourceParam ResponseFunctionWebSearchParam
    """,
    "responses.response_image_gen_call_completed_event": "responses: ResponseImageGenCallCompletedEvent",
    "responses.response_image_gen_call_generating_event": "responses: ResponseImageGenCallGeneratingEvent",
    "responses.response_image_gen_call_in_progress_event": "responses: ResponseImageGenCallInProgressEvent",
    "responses.response_image_gen_call_partial_image_event": """
        responses: ResponseImageGenCallPartialImageEvent
    """,
    "responses.response_in_progress_event": "responses: ResponseInProgressEvent",
    "responses.response_includable": "responses: ResponseIncludable",
    "responses.response_incomplete_event": "responses: ResponseIncompleteEvent",
    "responses.response_input": "responses: ResponseInput",
    "responses.response_input_audio": """
        graders: InputAudio=GraderInputItemAudioData responses: ResponseInputAudio
    """,
    "responses.response_input_audio_param": """
        responses: InputAudio=InputAudioDataParam ResponseInputAudioParam
    """,
    "responses.response_input_content": "responses: ResponseInputContent",
    "responses.response_input_content_param": "responses: ResponseInputContentParam",
    "responses.response_input_file": "responses: ResponseInputFile shared: PromptCacheBreakpoint",
    "responses.response_input_file_content": """
        responses: ResponseInputFileContent=ResponseInputFile shared: PromptCacheBreakpoint
    """,
    "responses.response_input_file_content_param": """
        responses: ResponseInputFileContentParam=ResponseInputFileParam shared_params: PromptCacheBreakpoint
    """,
    "responses.response_input_file_param": """
        responses: ResponseInputFileParam shared_params: PromptCacheBreakpoint
    """,
    "responses.response_input_image": "responses: ResponseInputImage shared: PromptCacheBreakpoint",
    "responses.response_input_image_content": """
        responses: ResponseInputImageContent=ResponseInputImage shared: PromptCacheBreakpoint
    """,
    "responses.response_input_image_content_param": """
        responses: ResponseInputImageContentParam=ResponseInputImageParam shared_params: PromptCacheBreakpoint
    """,
    "responses.response_input_image_param": """
        responses: ResponseInputImageParam shared_params: PromptCacheBreakpoint
    """,
    "responses.response_input_item": """
        responses: AdditionalTools ApplyPatchCall=ResponseApplyPatchToolCall ApplyPatchCallCaller=Caller
        ApplyPatchCallCallerDirect=CallerDirect ApplyPatchCallCallerProgram=CallerProgram
        ApplyPatchCallOperation=OperationCreateFile|OperationDeleteFile|OperationUpdateFile
        ApplyPatchCallOperationCreateFile=OperationCreateFile
        ApplyPatchCallOperationDeleteFile=OperationDeleteFile
        ApplyPatchCallOperationUpdateFile=OperationUpdateFile
        ApplyPatchCallOutput=ResponseApplyPatchToolCallOutput ApplyPatchCallOutputCaller=Caller
        ApplyPatchCallOutputCallerDirect=CallerDirect ApplyPatchCallOutputCallerProgram=CallerProgram
        CompactionTrigger ComputerCallOutput=ResponseComputerToolCallOutputItem
        ComputerCallOutputAcknowledgedSafetyCheck=PendingSafetyCheck
        FunctionCallOutput=ResponseFunctionToolCallOutputItem FunctionCallOutputCaller=Caller
        FunctionCallOutputCallerDirect=CallerDirect FunctionCallOutputCallerProgram=CallerProgram
        ImageGenerationCall ImageGenerationCallError
        ImageGenerationCallErrorModerationDetails=ImageGenerationModerationDetails ImageGenerationCallSvgUsage
        ItemReference LocalShellCall LocalShellCallAction LocalShellCallOutput McpApprovalRequest
        McpApprovalResponse McpCall McpListTools McpListToolsTool Message=ResponseInputMessageItem Program
        ProgramOutput ResponseInputItem ShellCall=ResponseFunctionShellToolCall ShellCallAction=ShellAction
        ShellCallCaller=Caller ShellCallCallerDirect=CallerDirect ShellCallCallerProgram=CallerProgram
        ShellCallEnvironment=ContainerReference|LocalEnvironment
        ShellCallOutput=ResponseFunctionShellToolCallOutput ShellCallOutputCaller=Caller
        ShellCallOutputCallerDirect=CallerDirect ShellCallOutputCallerProgram=CallerProgram
        ToolSearchCall=ResponseToolSearchCall
    """,
    "responses.response_input_item_param": """
        responses: AdditionalTools=AdditionalToolsParam ApplyPatchCall=ApplyPatchCallParam
        ApplyPatchCallCaller=CallerParam ApplyPatchCallCallerDirect=CallerDirectParam
        ApplyPatchCallCallerProgram=CallerProgramParam
        ApplyPatchCallOperation=OperationCreateFileParam|OperationDeleteFileParam|OperationUpdateFileParam
        ApplyPatchCallOperationCreateFile=OperationCreateFileParam
        ApplyPatchCallOperationDeleteFile=OperationDeleteFileParam
        ApplyPatchCallOperationUpdateFile=OperationUpdateFileParam
        ApplyPatchCallOutput=ApplyPatchCallOutputParam ApplyPatchCallOutputCaller=CallerParam
        ApplyPatchCallOutputCallerDirect=CallerDirectParam ApplyPatchCallOutputCallerProgram=CallerProgramParam
        CompactionTrigger=CompactionTriggerParam ComputerCallOutput=ComputerCallOutputParam
        ComputerCallOutputAcknowledgedSafetyCheck=PendingSafetyCheckParam
        FunctionCallOutput=FunctionCallOutputParam FunctionCallOutputCaller=CallerParam
        FunctionCallOutputCallerDirect=CallerDirectParam FunctionCallOutputCallerProgram=CallerProgramParam
        ImageGenerationCall=ImageGenerationCallParam ItemReference=ItemReferenceParam
        LocalShellCall=LocalShellCallParam LocalShellCallAction=LocalShellCallActionParam
        LocalShellCallOutput=LocalShellCallOutputParam McpApprovalRequest=McpApprovalRequestParam
        McpApprovalResponse=McpApprovalResponseParam McpCall=McpCallParam McpListTools=McpListToolsParam
        McpListToolsTool=McpListToolsToolParam Message=MessageParam Program=ProgramParam
        ProgramOutput=ProgramOutputParam ResponseInputItemParam ShellCall=ShellCallParam
        ShellCallAction=ShellActionParam ShellCallCaller=CallerParam ShellCallCallerDirect=CallerDirectParam
        ShellCallCallerProgram=CallerProgramParam
        ShellCallEnvironment=ContainerReferenceParam|LocalEnvironmentParam ShellCallOutput=ShellCallOutputParam
        ShellCallOutputCaller=CallerParam ShellCallOutputCallerDirect=CallerDirectParam
        ShellCallOutputCallerProgram=CallerProgramParam ToolSearchCall=ToolSearchCallParam
    """,
    "responses.response_input_message_content_list": "responses: ResponseInputMessageContentList",
    "responses.response_input_message_content_list_param": """
        responses: ResponseInputContentParam ResponseInputMessageContentListParam
    """,
    "responses.response_input_message_item": "responses: ResponseInputMessageItem",
    "responses.response_input_param": """
        responses: AdditionalTools=AdditionalToolsParam ApplyPatchCall=ApplyPatchCallParam
        ApplyPatchCallCaller=CallerParam ApplyPatchCallCallerDirect=CallerDirectParam
        ApplyPatchCallCallerProgram=CallerProgramParam
        ApplyPatchCallOperation=OperationCreateFileParam|OperationDeleteFileParam|OperationUpdateFileParam
        ApplyPatchCallOperationCreateFile=OperationCreateFileParam
        ApplyPatchCallOperationDeleteFile=OperationDeleteFileParam
        ApplyPatchCallOperationUpdateFile=OperationUpdateFileParam
        ApplyPatchCallOutput=ApplyPatchCallOutputParam ApplyPatchCallOutputCaller=CallerParam
        ApplyPatchCallOutputCallerDirect=CallerDirectParam ApplyPatchCallOutputCallerProgram=CallerProgramParam
        CompactionTrigger=CompactionTriggerParam ComputerCallOutput=ComputerCallOutputParam
        ComputerCallOutputAcknowledgedSafetyCheck=PendingSafetyCheckParam
        FunctionCallOutput=FunctionCallOutputParam FunctionCallOutputCaller=CallerParam
        FunctionCallOutputCallerDirect=CallerDirectParam FunctionCallOutputCallerProgram=CallerProgramParam
        ImageGenerationCall=ImageGenerationCallParam ItemReference=ItemReferenceParam
        LocalShellCall=LocalShellCallParam LocalShellCallAction=LocalShellCallActionParam
        LocalShellCallOutput=LocalShellCallOutputParam McpApprovalRequest=McpApprovalRequestParam
        McpApprovalResponse=McpApprovalResponseParam McpCall=McpCallParam McpListTools=McpListToolsParam
        McpListToolsTool=McpListToolsToolParam Message=MessageParam Program=ProgramParam
        ProgramOutput=ProgramOutputParam ResponseInputItemParam ResponseInputParam ShellCall=ShellCallParam
        ShellCallAction=ShellActionParam ShellCallCaller=CallerParam ShellCallCallerDirect=CallerDirectParam
        ShellCallCallerProgram=CallerProgramParam
        ShellCallEnvironment=ContainerReferenceParam|LocalEnvironmentParam ShellCallOutput=ShellCallOutputParam
        ShellCallOutputCaller=CallerParam ShellCallOutputCallerDirect=CallerDirectParam
        ShellCallOutputCallerProgram=CallerProgramParam ToolSearchCall=ToolSearchCallParam
    """,
    "responses.response_input_text": "responses: ResponseInputText shared: PromptCacheBreakpoint",
    "responses.response_input_text_content": """
        responses: ResponseInputTextContent=ResponseInputText shared: PromptCacheBreakpoint
    """,
    "responses.response_input_text_content_param": """
        responses: ResponseInputTextContentParam=ResponseInputTextParam shared_params: PromptCacheBreakpoint
    """,
    "responses.response_input_text_param": """
        responses: ResponseInputTextParam shared_params: PromptCacheBreakpoint
    """,
    "responses.response_item": """
        responses: AdditionalTools ImageGenerationCall ImageGenerationCallError
        ImageGenerationCallErrorModerationDetails=ImageGenerationModerationDetails ImageGenerationCallSvgUsage
        LocalShellCall LocalShellCallAction LocalShellCallOutput McpApprovalRequest McpApprovalResponse McpCall
        McpListTools McpListToolsTool Program ProgramOutput ResponseItem
    """,
    "responses.response_item_list": "responses: ResponseItemList",
    "responses.response_local_environment": "responses: ResponseLocalEnvironment",
    "responses.response_mcp_call_arguments_delta_event": "responses: ResponseMcpCallArgumentsDeltaEvent",
    "responses.response_mcp_call_arguments_done_event": "responses: ResponseMcpCallArgumentsDoneEvent",
    "responses.response_mcp_call_completed_event": "responses: ResponseMcpCallCompletedEvent",
    "responses.response_mcp_call_failed_event": "responses: ResponseMcpCallFailedEvent",
    "responses.response_mcp_call_in_progress_event": "responses: ResponseMcpCallInProgressEvent",
    "responses.response_mcp_list_tools_completed_event": "responses: ResponseMcpListToolsCompletedEvent",
    "responses.response_mcp_list_tools_failed_event": "responses: ResponseMcpListToolsFailedEvent",
    "responses.response_mcp_list_tools_in_progress_event": "responses: ResponseMcpListToolsInProgressEvent",
    "responses.response_output_item": """
        responses: AdditionalTools ImageGenerationCall ImageGenerationCallError
        ImageGenerationCallErrorModerationDetails=ImageGenerationModerationDetails ImageGenerationCallSvgUsage
        LocalShellCall LocalShellCallAction LocalShellCallOutput McpApprovalRequest McpApprovalResponse McpCall
        McpListTools McpListToolsTool Program ProgramOutput ResponseOutputItem
    """,
    "responses.response_output_item_added_event": "responses: ResponseOutputItemAddedEvent",
    "responses.response_output_item_done_event": "responses: ResponseOutputItemDoneEvent",
    "responses.response_output_message": "responses: Content=ResponseOutputContent ResponseOutputMessage",
    "responses.response_output_message_param": """
        responses: Content=ResponseOutputContentParam ResponseOutputMessageParam
    """,
    "responses.response_output_refusal": "responses: ResponseOutputRefusal",
    "responses.response_output_refusal_param": "responses: ResponseOutputRefusalParam",
    "responses.response_output_text": """
        responses: Annotation=ResponseAnnotation AnnotationContainerFileCitation AnnotationFileCitation
        AnnotationFilePath AnnotationURLCitation Logprob LogprobTopLogprob ResponseOutputText
    """,
    "responses.response_output_text_annotation_added_event": """
        responses: Annotation=ResponseAnnotation AnnotationContainerFileCitation AnnotationFileCitation
        AnnotationFilePath AnnotationURLCitation ResponseOutputTextAnnotationAddedEvent
    """,
    "responses.response_output_text_param": """
        responses: Annotation=ResponseAnnotationParam
        AnnotationContainerFileCitation=AnnotationContainerFileCitationParam
        AnnotationFileCitation=AnnotationFileCitationParam AnnotationFilePath=AnnotationFilePathParam
        AnnotationURLCitation=AnnotationURLCitationParam Logprob=LogprobParam
        LogprobTopLogprob=LogprobTopLogprobParam ResponseOutputTextParam
    """,
    "responses.response_prompt": "responses: ResponsePrompt Variables=ResponseInputContent",
    "responses.response_prompt_param": "responses: ResponsePromptParam Variables=ResponseInputContentParam",
    "responses.response_queued_event": "responses: ResponseQueuedEvent",
    "responses.response_reasoning_item": """
        responses: Content=ReasoningContent ResponseReasoningItem Summary=ReasoningSummary
    """,
    "responses.response_reasoning_item_param": """
        responses: Content=ReasoningContentParam ResponseReasoningItemParam Summary=ReasoningSummaryParam
    """,
    "responses.response_reasoning_summary_part_added_event": """
        responses: Part=ReasoningSummary ResponseReasoningSummaryPartAddedEvent
    """,
    "responses.response_reasoning_summary_part_done_event": """
        responses: Part=ReasoningSummary ResponseReasoningSummaryPartDoneEvent
    """,
    "responses.response_reasoning_summary_text_delta_event": """
        responses: ResponseReasoningSummaryTextDeltaEvent
    """,
    "responses.response_reasoning_summary_text_done_event": """
        responses: ResponseReasoningSummaryTextDoneEvent
    """,
    "responses.response_reasoning_text_delta_event": "responses: ResponseReasoningTextDeltaEvent",
    "responses.response_reasoning_text_done_event": "responses: ResponseReasoningTextDoneEvent",
    "responses.response_refusal_delta_event": "responses: ResponseRefusalDeltaEvent",
    "responses.response_refusal_done_event": "responses: ResponseRefusalDoneEvent",
    "responses.response_retrieve_params": """
        responses: ResponseRetrieveParams ResponseRetrieveParamsBase ResponseRetrieveParamsNonStreaming
        ResponseRetrieveParamsStreaming
    """,
    "responses.response_shell_call_command_added_event": "responses: ResponseShellCallCommandAddedEvent",
    "responses.response_shell_call_command_delta_event": "responses: ResponseShellCallCommandDeltaEvent",
    "responses.response_shell_call_command_done_event": "responses: ResponseShellCallCommandDoneEvent",
    "responses.response_shell_call_output_content_delta_event": """
        responses: Delta=ShellOutputDelta ResponseShellCallOutputContentDeltaEvent
    """,
    "responses.response_shell_call_output_content_done_event": """
        responses: Output=ResponseFunctionShellCallOutputContent OutputOutcome=OutcomeExit|OutcomeTimeout
        OutputOutcomeExit=OutcomeExit OutputOutcomeTimeout=OutcomeTimeout
        ResponseShellCallOutputContentDoneEvent
    """,
    "responses.response_status": "responses: ResponseStatus",
    "responses.response_stream_event": "responses: ResponseStreamEvent",
    "responses.response_text_config": "responses: ResponseTextConfig",
    "responses.response_text_config_param": "responses: ResponseTextConfigParam",
    "responses.response_text_delta_event": "responses: Logprob LogprobTopLogprob ResponseTextDeltaEvent",
    "responses.response_text_done_event": "responses: Logprob LogprobTopLogprob ResponseTextDoneEvent",
    "responses.response_tool_search_call": "responses: ResponseToolSearchCall",
    "responses.response_tool_search_output_item": "responses: ResponseToolSearchOutputItem",
    "responses.response_tool_search_output_item_param": """
        responses: ResponseToolSearchOutputItemParam=ResponseToolSearchOutputItem Tool
        ToolCodeInterpreter=CodeInterpreter ToolCodeInterpreterContainer=CodeInterpreterToolAuto
        ToolCodeInterpreterContainerCodeInterpreterToolAuto=CodeInterpreterToolAuto
        ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy=NetworkPolicy
        ToolImageGeneration=ImageGeneration ToolImageGenerationInputImageMask=ImageGenerationInputImageMask
        ToolImageGenerationSvg=ImageGenerationSvg ToolImageGenerationSvgReasoning=ConfigurationReasoning
        ToolLocalShell=LocalShell ToolMcp=Mcp ToolMcpAllowedTools=McpToolFilter
        ToolMcpAllowedToolsMcpToolFilter=McpToolFilter ToolMcpRequireApproval=McpApprovalFilter
        ToolMcpRequireApprovalMcpToolApprovalFilter=McpApprovalFilter
        ToolMcpRequireApprovalMcpToolApprovalFilterAlways=McpToolFilter
        ToolMcpRequireApprovalMcpToolApprovalFilterNever=McpToolFilter
        ToolProgrammaticToolCalling=ProgrammaticToolCalling
    """,
    "responses.response_tool_search_output_item_param_param": """
        responses: ResponseToolSearchOutputItemParamParam=ResponseToolSearchOutputItemParam Tool=ToolParam
        ToolCodeInterpreter=CodeInterpreterParam ToolCodeInterpreterContainer=CodeInterpreterToolAutoParam
        ToolCodeInterpreterContainerCodeInterpreterToolAuto=CodeInterpreterToolAutoParam
        ToolCodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy=NetworkPolicyParam
        ToolImageGeneration=ImageGenerationParam
        ToolImageGenerationInputImageMask=ImageGenerationInputImageMaskParam
        ToolImageGenerationSvg=ImageGenerationSvgParam
        ToolImageGenerationSvgReasoning=ConfigurationReasoningParam ToolLocalShell=LocalShellParam
        ToolMcp=McpParam ToolMcpAllowedTools=McpToolFilterParam
        ToolMcpAllowedToolsMcpToolFilter=McpToolFilterParam ToolMcpRequireApproval=McpApprovalFilterParam
        ToolMcpRequireApprovalMcpToolApprovalFilter=McpApprovalFilterParam
        ToolMcpRequireApprovalMcpToolApprovalFilterAlways=McpToolFilterParam
        ToolMcpRequireApprovalMcpToolApprovalFilterNever=McpToolFilterParam
        ToolProgrammaticToolCalling=ProgrammaticToolCallingParam
    """,
    "responses.response_usage": """
        responses: InputTokensDetails InputTokensDetailsCacheWriteTokensDetails=CacheWriteTokensDetails
        OutputTokensDetails ResponseUsage
    """,
    "responses.response_web_search_call_completed_event": "responses: ResponseWebSearchCallCompletedEvent",
    "responses.response_web_search_call_in_progress_event": "responses: ResponseWebSearchCallInProgressEvent",
    "responses.response_web_search_call_searching_event": "responses: ResponseWebSearchCallSearchingEvent",
    "responses.service_tier": "shared: ServiceTier",
    "responses.skill_reference": "responses: SkillReference",
    "responses.skill_reference_param": "responses: SkillReferenceParam",
    "responses.tool": """
        responses: CodeInterpreter CodeInterpreterContainer=CodeInterpreterToolAuto
        CodeInterpreterContainerCodeInterpreterToolAuto=CodeInterpreterToolAuto
        CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy=NetworkPolicy ImageGeneration
        ImageGenerationInputImageMask ImageGenerationSvg ImageGenerationSvgReasoning=ConfigurationReasoning
        LocalShell Mcp McpAllowedTools=McpToolFilter McpAllowedToolsMcpToolFilter=McpToolFilter
        McpRequireApproval=McpApprovalFilter McpRequireApprovalMcpToolApprovalFilter=McpApprovalFilter
        McpRequireApprovalMcpToolApprovalFilterAlways=McpToolFilter
        McpRequireApprovalMcpToolApprovalFilterNever=McpToolFilter ProgrammaticToolCalling Tool WebSearchTool
    """,
    "responses.tool_choice_allowed": "responses: ToolChoiceAllowed",
    "responses.tool_choice_allowed_param": "responses: ToolChoiceAllowedParam",
    "responses.tool_choice_apply_patch": "responses: ToolChoiceApplyPatch",
    "responses.tool_choice_apply_patch_param": "responses: ToolChoiceApplyPatchParam",
    "responses.tool_choice_custom": "responses: ToolChoiceCustom",
    "responses.tool_choice_custom_param": "responses: ToolChoiceCustomParam",
    "responses.tool_choice_function": "responses: ToolChoiceFunction",
    "responses.tool_choice_function_param": "responses: ToolChoiceFunctionParam",
    "responses.tool_choice_mcp": "responses: ToolChoiceMcp",
    "responses.tool_choice_mcp_param": "responses: ToolChoiceMcpParam",
    "responses.tool_choice_options": "responses: ToolChoiceOptions",
    "responses.tool_choice_shell": "responses: ToolChoiceShell",
    "responses.tool_choice_shell_param": "responses: ToolChoiceShellParam",
    "responses.tool_choice_types": "responses: ToolChoiceTypes",
    "responses.tool_choice_types_param": "responses: ToolChoiceTypesParam",
    "responses.tool_param": """
        responses: CodeInterpreter=CodeInterpreterParam CodeInterpreterContainer=CodeInterpreterToolAutoParam
        CodeInterpreterContainerCodeInterpreterToolAuto=CodeInterpreterToolAutoParam
        CodeInterpreterContainerCodeInterpreterToolAutoNetworkPolicy=NetworkPolicyParam
        ImageGeneration=ImageGenerationParam ImageGenerationInputImageMask=ImageGenerationInputImageMaskParam
        ImageGenerationSvg=ImageGenerationSvgParam ImageGenerationSvgReasoning=ConfigurationReasoningParam
        LocalShell=LocalShellParam Mcp=McpParam McpAllowedTools=McpToolFilterParam
        McpAllowedToolsMcpToolFilter=McpToolFilterParam McpRequireApproval=McpApprovalFilterParam
        McpRequireApprovalMcpToolApprovalFilter=McpApprovalFilterParam
        McpRequireApprovalMcpToolApprovalFilterAlways=McpToolFilterParam
        McpRequireApprovalMcpToolApprovalFilterNever=McpToolFilterParam
        ProgrammaticToolCalling=ProgrammaticToolCallingParam ToolParam
    """,
    "responses.tool_search_output_namespace_tool": """
        responses: Tool ToolFunction=FunctionTool ToolSearchOutputNamespaceTool=NamespaceTool
    """,
    "responses.tool_search_output_namespace_tool_param": """
        responses: Tool=CustomToolParam|FunctionToolParam ToolFunction=FunctionToolParam
        ToolSearchOutputNamespaceToolParam=NamespaceToolParam
    """,
    "responses.tool_search_tool": "responses: ToolSearchTool",
    "responses.tool_search_tool_param": "responses: ToolSearchToolParam",
    "responses.web_search_preview_tool": "responses: UserLocation=WebSearchUserLocation WebSearchPreviewTool",
    "responses.web_search_preview_tool_param": """
        responses: UserLocation=WebSearchUserLocationParam WebSearchPreviewToolParam
    """,
    "responses.web_search_tool": """
        responses: Filters=WebSearchFilters UserLocation=WebSearchUserLocation WebSearchTool
    """,
    "responses.web_search_tool_param": """
        responses: Filters=WebSearchFiltersParam UserLocation=WebSearchUserLocationParam WebSearchToolParam
    """,
    "shared.all_models": "shared: AllModels",
    "shared.chat_model": "shared: ChatModel",
    "shared.comparison_filter": "shared: ComparisonFilter",
    "shared.compound_filter": "shared: CompoundFilter Filter=ComparisonFilter",
    "shared.custom_tool_input_format": "shared: CustomToolInputFormat Grammar Text",
    "shared.error_object": "shared: ErrorObject Misalignment MisalignmentSteer",
    "shared.function_definition": "shared: FunctionDefinition",
    "shared.function_parameters": "shared: FunctionParameters",
    "shared.metadata": "shared: Metadata",
    "shared.reasoning": "shared: Reasoning",
    "shared.reasoning_effort": "shared: ReasoningEffort",
    "shared.response_format_json_object": "shared: ResponseFormatJSONObject",
    "shared.response_format_json_schema": "shared: JSONSchema ResponseFormatJSONSchema",
    "shared.response_format_text": "shared: ResponseFormatText",
    "shared.response_format_text_grammar": "shared: ResponseFormatTextGrammar",
    "shared.response_format_text_python": "shared: ResponseFormatTextPython",
    "shared.responses_model": "shared: ResponsesModel",
    "shared_params.chat_model": "shared: ChatModel",
    "shared_params.comparison_filter": "shared_params: ComparisonFilter",
    "shared_params.compound_filter": "shared_params: CompoundFilter Filter=ComparisonFilter",
    "shared_params.custom_tool_input_format": "shared_params: CustomToolInputFormat Grammar Text",
    "shared_params.function_definition": "shared_params: FunctionDefinition",
    "shared_params.function_parameters": "shared_params: FunctionParameters",
    "shared_params.metadata": "shared_params: Metadata",
    "shared_params.reasoning": "shared_params: Reasoning",
    "shared_params.reasoning_effort": "shared_params: ReasoningEffort",
    "shared_params.response_format_json_object": "shared_params: ResponseFormatJSONObject",
    "shared_params.response_format_json_schema": "shared_params: JSONSchema ResponseFormatJSONSchema",
    "shared_params.response_format_text": "shared_params: ResponseFormatText",
    "shared_params.responses_model": "shared: ResponsesModel",
    "static_file_chunking_strategy": "vector_stores: StaticFileChunkingStrategy",
    "static_file_chunking_strategy_object": "vector_stores: StaticFileChunkingStrategyObject",
    "static_file_chunking_strategy_object_param": "vector_stores: StaticFileChunkingStrategyObjectParam",
    "static_file_chunking_strategy_param": "vector_stores: StaticFileChunkingStrategyParam",
    "upload": "uploads: Upload",
    "upload_complete_params": "uploads: UploadCompleteParams",
    "upload_create_params": "files: ExpiresAfter uploads: UploadCreateParams",
    "uploads.part_create_params": "uploads: PartCreateParams",
    "uploads.upload_part": "uploads: UploadPart",
    "vector_store": """
        vector_stores: ExpiresAfter=VectorStoreExpiresAfter FileCounts=VectorStoreFileCounts VectorStore
    """,
    "vector_store_create_params": """
        vector_stores: ExpiresAfter=VectorStoreExpiresAfterParam VectorStoreCreateParams
    """,
    "vector_store_deleted": "vector_stores: VectorStoreDeleted",
    "vector_store_list_params": "vector_stores: VectorStoreListParams",
    "vector_store_search_params": """
        vector_stores: Filters=VectorStoreFiltersParam RankingOptions=VectorStoreRankingOptionsParam
        VectorStoreSearchParams
    """,
    "vector_store_search_response": "vector_stores: Content=VectorStoreContent VectorStoreSearchResponse",
    "vector_store_update_params": """
        vector_stores: ExpiresAfter=VectorStoreExpiresAfterParam VectorStoreUpdateParams
    """,
    "vector_stores.file_batch_create_params": "vector_stores: File=FileBatchFileParam FileBatchCreateParams",
    "vector_stores.file_batch_list_files_params": "vector_stores: FileBatchListFilesParams",
    "vector_stores.file_content_response": "vector_stores: FileContentResponse",
    "vector_stores.file_create_params": "vector_stores: FileCreateParams=VectorStoreFileCreateParams",
    "vector_stores.file_list_params": "vector_stores: FileListParams=VectorStoreFileListParams",
    "vector_stores.file_update_params": "vector_stores: FileUpdateParams=VectorStoreFileUpdateParams",
    "vector_stores.vector_store_file": "vector_stores: LastError=VectorStoreFileError VectorStoreFile",
    "vector_stores.vector_store_file_batch": """
        vector_stores: FileCounts=VectorStoreFileCounts VectorStoreFileBatch
    """,
    "vector_stores.vector_store_file_deleted": "vector_stores: VectorStoreFileDeleted",
    "video": "videos: Video",
    "video_create_error": "shared: Misalignment MisalignmentSteer videos: VideoCreateError",
    "video_create_params": "videos: InputReference VideoCreateParams",
    "video_delete_response": "videos: VideoDeleteResponse",
    "video_download_content_params": "videos: VideoDownloadContentParams",
    "video_list_params": "videos: VideoListParams",
    "video_model": "videos: VideoModel",
    "video_model_param": "videos: VideoModelParam",
    "video_remix_params": "videos: VideoRemixParams",
    "video_seconds": "videos: VideoSeconds",
    "video_size": "videos: VideoSize",
}
