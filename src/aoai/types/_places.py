"""Which module has which name. Made by scripts/places.py; change the modules, not this."""

from __future__ import annotations

PLACES = {
    "audio": """
    """,
    "batches": """
        Batch BatchCreateArgs BatchCreateParams BatchError BatchErrors BatchInputTokensDetails BatchListArgs
        BatchListParams BatchOutputExpiresAfterParam BatchOutputTokensDetails BatchRequestCounts BatchUsage
    """,
    "beta": """
    """,
    "chat": """
        Annotation AssistantAudio ChatCompletion ChatCompletionAllowedToolChoiceParam
        ChatCompletionAllowedToolsParam ChatCompletionAssistantMessageParam ChatCompletionAudio
        ChatCompletionAudioParam ChatCompletionChunk ChatCompletionContentPartImage
        ChatCompletionContentPartImageParam ChatCompletionContentPartInputAudioParam
        ChatCompletionContentPartParam ChatCompletionContentPartRefusalParam ChatCompletionContentPartText
        ChatCompletionContentPartTextParam ChatCompletionCustomToolParam ChatCompletionDeleted
        ChatCompletionDeveloperMessageParam ChatCompletionFunctionCallOptionParam
        ChatCompletionFunctionMessageParam ChatCompletionFunctionTool ChatCompletionFunctionToolParam
        ChatCompletionMessage ChatCompletionMessageCustomToolCall ChatCompletionMessageCustomToolCallParam
        ChatCompletionMessageFunctionToolCall ChatCompletionMessageFunctionToolCallParam
        ChatCompletionMessageParam ChatCompletionMessageToolCall ChatCompletionMessageToolCallParam
        ChatCompletionMessageToolCallUnion ChatCompletionMessageToolCallUnionParam ChatCompletionModality
        ChatCompletionNamedToolChoiceCustomParam ChatCompletionNamedToolChoiceParam
        ChatCompletionPredictionContentParam ChatCompletionReasoningEffort ChatCompletionRole
        ChatCompletionStoreMessage ChatCompletionStoreMessageContentPart ChatCompletionStreamOptionsParam
        ChatCompletionSystemMessageParam ChatCompletionTokenLogprob ChatCompletionToolChoiceOptionParam
        ChatCompletionToolMessageParam ChatCompletionToolParam ChatCompletionToolUnionParam
        ChatCompletionUserMessageParam ChatServiceTier Choice ChoiceDelta ChoiceDeltaAudio
        ChoiceDeltaFunctionCall ChoiceDeltaToolCall ChoiceDeltaToolCallFunction ChoiceLogprobs ChunkChoice
        CompletionCreateArgs CompletionCreateParams CompletionCreateParamsBase
        CompletionCreateParamsNonStreaming CompletionCreateParamsStreaming CompletionListArgs
        CompletionListParams CompletionParseArgs CompletionParseParams CompletionUpdateArgs
        CompletionUpdateParams ContentArrayOfContentPart CreateChatCompletionRequestMessageParam Custom
        CustomCallParam CustomFormat CustomFormatGrammar CustomFormatGrammarGrammar CustomFormatText CustomParam
        DataSource File FileFile FinishReason Function FunctionCall FunctionCallParam FunctionParam
        FunctionsFunction ImageURL ImageURLParam InputAudio MessageContext MessageContextCitation
        MessageContextDocument MessageListArgs MessageListParams Moderation ModerationResults NamedTool
        ParsedChatCompletion ParsedChatCompletionMessage ParsedChoice ParsedFunction ParsedFunctionToolCall
        ResponseFormat TextParts TopLogprob URLCitation VoiceID WebSearchOptions WebSearchOptionsUserLocation
        WebSearchOptionsUserLocationApproximate
    """,
    "chat_streams": """
        ChatCompletionStreamEvent ChunkEvent ContentDeltaEvent ContentDoneEvent
        FunctionToolCallArgumentsDeltaEvent FunctionToolCallArgumentsDoneEvent LogprobsContentDeltaEvent
        LogprobsContentDoneEvent LogprobsRefusalDeltaEvent LogprobsRefusalDoneEvent RefusalDeltaEvent
        RefusalDoneEvent
    """,
    "completions": """
        Completion CompletionChoice CompletionLogprobs TextCompletionCreateArgs TextCompletionCreateParams
        TextCompletionCreateParamsBase TextCompletionCreateParamsNonStreaming
        TextCompletionCreateParamsStreaming
    """,
    "containers": """
        Container ContainerCreateArgs ContainerCreateParams ContainerCreateResponse ContainerExpiresAfter
        ContainerExpiresAfterParam ContainerFile ContainerFileCreateArgs ContainerFileCreateParams
        ContainerFileListArgs ContainerFileListParams ContainerListArgs ContainerListParams
        ContainerListResponse ContainerNetworkPolicy ContainerNetworkPolicyParam ContainerRetrieveResponse
        ContainerSkillParam FileCreateResponse FileListResponse FileRetrieveResponse
    """,
    "content_filter": """
        ContentFilter ContentFilterBlocklistResult ContentFilterCitation ContentFilterCodeResult
        ContentFilterCustomTopic ContentFilterCustomTopicResult ContentFilterDetectionResult ContentFilterError
        ContentFilterListed ContentFilterOffsets ContentFilterPIIResult ContentFilterPIISubCategory
        ContentFilterResults ContentFilterSeverityResult ContentFilterSpan ContentFilterUngroundedResult
        PromptFilterResult UserSecurityContext
    """,
    "conversations": """
    """,
    "embeddings": """
        CreateEmbeddingResponse Embedding EmbeddingCreateArgs EmbeddingCreateParams EmbeddingUsage
    """,
    "evals": """
        CreateEvalCompletionsRunDataSource CreateEvalCompletionsRunDataSourceParam CreateEvalJSONLRunDataSource
        CreateEvalJSONLRunDataSourceParam Eval EvalAPIError EvalCompletionsSource EvalCompletionsSourceParam
        EvalCreateArgs EvalCreateParams EvalCreateResponse EvalCriterion EvalCriterionParam EvalCriterionResult
        EvalCustomDataSourceConfig EvalCustomDataSourceConfigParam EvalDataSourceConfig
        EvalDataSourceConfigParam EvalDeleteResponse EvalFileContent EvalFileContentParam EvalFileID
        EvalFileIDParam EvalInputImage EvalInputImageParam EvalInputMessages EvalInputMessagesParam
        EvalInputParam EvalItem EvalItemContent EvalItemContentParam EvalItemParam EvalItemReference
        EvalItemReferenceParam EvalJSONLSource EvalJSONLSourceParam EvalLabelModelParam EvalListArgs
        EvalListParams EvalListResponse EvalLogsDataSourceConfig EvalLogsDataSourceConfigParam EvalMessage
        EvalMessageParam EvalModelUsage EvalOutputText EvalOutputTextParam EvalPython EvalPythonParam
        EvalResponseFormat EvalResponseFormatParam EvalResponsesInputMessages EvalResponsesInputMessagesParam
        EvalResponsesQuery EvalResponsesQueryParam EvalResponsesRunDataSource EvalResponsesRunDataSourceParam
        EvalResponsesSampling EvalResponsesSamplingParam EvalResponsesSource EvalResponsesSourceParam
        EvalResponsesTemplate EvalResponsesTemplateItem EvalResponsesTemplateParam EvalResponsesText
        EvalResponsesTextParam EvalResult EvalResultCounts EvalRetrieveResponse EvalRow EvalRowParam EvalRun
        EvalRunDataSource EvalRunDataSourceParam EvalRunOutputItem EvalSample EvalSampleOutput EvalSampleUsage
        EvalSampling EvalSamplingParam EvalScoreModel EvalScoreModelParam EvalStoredCompletions
        EvalStoredCompletionsDataSourceConfig EvalStoredCompletionsDataSourceConfigParam
        EvalStoredCompletionsParam EvalTemplate EvalTemplateItem EvalTemplateItemParam EvalTemplateParam
        EvalTextSimilarity EvalTextSimilarityParam EvalUpdateArgs EvalUpdateParams EvalUpdateResponse
        OutputItemListArgs OutputItemListParams OutputItemListResponse OutputItemRetrieveResponse
        RunCancelResponse RunCreateArgs RunCreateParams RunCreateResponse RunDeleteResponse RunListArgs
        RunListParams RunListResponse RunRetrieveResponse
    """,
    "files": """
        ExpiresAfter FileContent FileCreateArgs FileCreateParams FileDeleted FileListArgs FileListParams
        FileObject FilePurpose FileTypes
    """,
    "fine_tuning": """
        Auto BatchSize CheckpointCopyArgs CheckpointCopyParams CheckpointCopyResponse CheckpointListArgs
        CheckpointListParams CheckpointPermission CopiedAccountDetails DpoHyperparameters
        DpoHyperparametersParam DpoMethod DpoMethodParam Epochs FineTuningJob FineTuningJobCheckpoint
        FineTuningJobError FineTuningJobEvent FineTuningJobIntegration FineTuningJobWandbIntegration
        FineTuningJobWandbIntegrationObject GraderRunArgs GraderRunErrors GraderRunMetadata GraderRunParams
        GraderRunResponse GraderValidateArgs GraderValidateParams GraderValidateResponse Hyperparameters
        HyperparametersParam Integration IntegrationWandb JobCreateArgs JobCreateParams JobListArgs
        JobListEventsArgs JobListEventsParams JobListParams LearningRateMultiplier Method MethodParam Metrics
        PermissionCreateArgs PermissionCreateParams PermissionCreateResponse PermissionDeleteResponse
        PermissionListArgs PermissionListParams PermissionListResponse PermissionRetrieveParams
        PermissionRetrieveResponse ReinforcementHyperparameters ReinforcementHyperparametersParam
        ReinforcementMethod ReinforcementMethodParam SupervisedHyperparameters SupervisedHyperparametersParam
        SupervisedMethod SupervisedMethodParam
    """,
    "graders": """
        EndpointGrader EndpointGraderParam Grader GraderAudioDataParam GraderInput GraderInputAudioParam
        GraderInputImageParam GraderInputItem GraderInputItemAudioData GraderInputItemInputAudio
        GraderInputItemInputImage GraderInputItemInputText GraderInputItemOutputText GraderInputParam
        GraderInputTextParam GraderInputs GraderInputsParam GraderInputsParamItem GraderOutputTextParam
        GraderParam LabelModelGrader LabelModelGraderParam MultiGrader MultiGraderParam PythonGrader
        PythonGraderParam SamplingParams SamplingParamsParam ScoreModelGrader ScoreModelGraderParam SingleGrader
        SingleGraderParam StringCheckGrader StringCheckGraderParam TextSimilarityGrader
        TextSimilarityGraderParam TextSimilarityMetric
    """,
    "images": """
        Image ImageEditArgs ImageEditCompletedEvent ImageEditParams ImageEditParamsBase
        ImageEditParamsNonStreaming ImageEditParamsStreaming ImageEditPartialImageEvent ImageEditStreamEvent
        ImageGenCompletedEvent ImageGenPartialImageEvent ImageGenStreamEvent ImageGenerateArgs
        ImageGenerateParams ImageGenerateParamsBase ImageGenerateParamsNonStreaming ImageGenerateParamsStreaming
        ImageInputReferenceParam ImageModel ImageUsage ImageUsageTokens ImagesResponse SvgParam
        SvgReasoningParam
    """,
    "models": """
        Model ModelDeleted
    """,
    "realtime": """
    """,
    "response_streams": """
        ParsedResponseCompletedEvent ParsedResponseFailedEvent ParsedResponseIncompleteEvent
        ParsedResponseStreamEvent ResponseFunctionCallArgumentsSnapshotEvent ResponseTextParsedEvent
        ResponseTextSnapshotEvent
    """,
    "responses": """
        AccessPrograms AccessProgramsParam AcknowledgedSafetyCheck ActionClick ActionClickParam
        ActionDoubleClick ActionDoubleClickParam ActionDrag ActionDragParam ActionDragPath ActionDragPathParam
        ActionFind ActionFindParam ActionKeypress ActionKeypressParam ActionMove ActionMoveParam ActionOpenPage
        ActionOpenPageParam ActionScreenshot ActionScreenshotParam ActionScroll ActionScrollParam ActionSearch
        ActionSearchParam ActionSearchSource ActionSearchSourceParam ActionType ActionTypeParam ActionWait
        ActionWaitParam AdditionalTools AdditionalToolsParam AgentMessage AgentMessageParam AgentTag
        AgentTagParam AllowedCaller AllowedCallers AnnotationContainerFileCitation
        AnnotationContainerFileCitationParam AnnotationFileCitation AnnotationFileCitationParam
        AnnotationFilePath AnnotationFilePathParam AnnotationURLCitation AnnotationURLCitationParam
        ApplyPatchCallOutputParam ApplyPatchCallParam ApplyPatchTool ApplyPatchToolParam BackgroundOptions
        CacheWriteTokensDetails CachedImageTokens Caller CallerDirect CallerDirectParam CallerParam
        CallerProgram CallerProgramParam CodeInterpreter CodeInterpreterParam CodeInterpreterToolAuto
        CodeInterpreterToolAutoParam CompactedResponse CompactionTrigger CompactionTriggerParam ComputerAction
        ComputerActionList ComputerActionListParam ComputerActionParam ComputerCallOutputParam ComputerTool
        ComputerToolParam ComputerUsePreviewTool ComputerUsePreviewToolParam ConfigurationReasoning
        ConfigurationReasoningParam ConfigurationText ConfigurationTextParam ConnectorID ContainerAuto
        ContainerAutoParam ContainerNetworkPolicyAllowlist ContainerNetworkPolicyAllowlistParam
        ContainerNetworkPolicyDisabled ContainerNetworkPolicyDisabledParam ContainerNetworkPolicyDomainSecret
        ContainerNetworkPolicyDomainSecretParam ContainerReference ContainerReferenceParam ContextImage
        ContextImageParam ContextManagement CustomTool CustomToolParam DeletedResponse EasyInputMessage
        EasyInputMessageParam EncryptedContentParam FileSearchHybridSearch FileSearchHybridSearchParam
        FileSearchRankingOptions FileSearchRankingOptionsParam FileSearchResult FileSearchResultParam
        FileSearchTool FileSearchToolParam FunctionCallOutputParam FunctionShellTool FunctionShellToolParam
        FunctionTool FunctionToolParam HTTPError HTTPErrorParam ImageDetail ImageGeneration ImageGenerationCall
        ImageGenerationCallError ImageGenerationCallErrorParam ImageGenerationCallParam
        ImageGenerationCallSvgUsage ImageGenerationCallSvgUsageParam ImageGenerationInputImageMask
        ImageGenerationInputImageMaskParam ImageGenerationModerationDetails
        ImageGenerationModerationDetailsParam ImageGenerationParam ImageGenerationSvg ImageGenerationSvgParam
        ImageTokens IncompleteDetails InjectError InlineSkill InlineSkillParam InlineSkillSource
        InlineSkillSourceParam InputAudioData InputAudioDataParam InputItemListArgs InputItemListParams
        InputTokenCountArgs InputTokenCountParams InputTokenCountResponse InputTokensDetails InputTransformation
        ItemReference ItemReferenceParam ItemStatus LocalEnvironment LocalEnvironmentParam LocalShell
        LocalShellCall LocalShellCallAction LocalShellCallActionParam LocalShellCallOutput
        LocalShellCallOutputParam LocalShellCallParam LocalShellParam LocalSkill LocalSkillParam Logprob
        LogprobParam LogprobTopLogprob LogprobTopLogprobParam Mcp McpApprovalFilter McpApprovalFilterParam
        McpApprovalRequest McpApprovalRequestParam McpApprovalResponse McpApprovalResponseParam McpCall
        McpCallParam McpListTools McpListToolsParam McpListToolsTool McpListToolsToolParam McpParam
        McpProtocolError McpProtocolErrorParam McpToolCallError McpToolCallErrorParam McpToolExecutionError
        McpToolExecutionErrorParam McpToolFilter McpToolFilterParam MessageParam MultiAgent MultiAgentAction
        MultiAgentCall MultiAgentCallOutput MultiAgentCallOutputParam MultiAgentCallParam NamespaceTool
        NamespaceToolParam NetworkPolicy NetworkPolicyParam OperationCreateFile OperationCreateFileParam
        OperationDeleteFile OperationDeleteFileParam OperationUpdateFile OperationUpdateFileParam OutcomeExit
        OutcomeExitParam OutcomeTimeout OutcomeTimeoutParam OutputImage OutputImageParam OutputLogs
        OutputLogsParam OutputTokensDetails ParsedContent ParsedResponse ParsedResponseFunctionToolCall
        ParsedResponseOutputItem ParsedResponseOutputMessage ParsedResponseOutputText PendingSafetyCheck
        PendingSafetyCheckParam Program ProgramOutput ProgramOutputParam ProgramParam ProgrammaticToolCalling
        ProgrammaticToolCallingParam PromptCacheDiagnostics PromptCacheDiagnosticsCacheHit
        PromptCacheDiagnosticsCacheMiss PromptCacheDiagnosticsComparisonResponseNotFound
        PromptCacheDiagnosticsUnavailable ReasoningContent ReasoningContentParam ReasoningSummary
        ReasoningSummaryParam Response ResponseAnnotation ResponseAnnotationParam ResponseApplyPatchToolCall
        ResponseApplyPatchToolCallOutput ResponseAudioDeltaEvent ResponseAudioDoneEvent
        ResponseAudioTranscriptDeltaEvent ResponseAudioTranscriptDoneEvent
        ResponseCodeInterpreterCallCodeDeltaEvent ResponseCodeInterpreterCallCodeDoneEvent
        ResponseCodeInterpreterCallCompletedEvent ResponseCodeInterpreterCallInProgressEvent
        ResponseCodeInterpreterCallInterpretingEvent ResponseCodeInterpreterToolCall
        ResponseCodeInterpreterToolCallParam ResponseCompactArgs ResponseCompactParams
        ResponseCompactionCompactingEvent ResponseCompactionItem ResponseCompactionItemParam
        ResponseCompactionItemParamParam ResponseCompletedEvent ResponseComputerToolCall
        ResponseComputerToolCallOutputItem ResponseComputerToolCallOutputScreenshot
        ResponseComputerToolCallOutputScreenshotParam ResponseComputerToolCallParam
        ResponseConfigurationUpdateItem ResponseConfigurationUpdateItemParam
        ResponseConfigurationUpdateItemParamParam ResponseContainerReference ResponseContentPartAddedEvent
        ResponseContentPartDoneEvent ResponseConversationParam ResponseConversationParamParam ResponseCreateArgs
        ResponseCreateParams ResponseCreateParamsBase ResponseCreateParamsNonStreaming
        ResponseCreateParamsStreaming ResponseCreatedEvent ResponseCustomToolCall
        ResponseCustomToolCallInputDeltaEvent ResponseCustomToolCallInputDoneEvent ResponseCustomToolCallItem
        ResponseCustomToolCallOutput ResponseCustomToolCallOutputItem ResponseCustomToolCallOutputParam
        ResponseCustomToolCallParam ResponseError ResponseErrorEvent ResponseFailedEvent
        ResponseFileSearchCallCompletedEvent ResponseFileSearchCallInProgressEvent
        ResponseFileSearchCallSearchingEvent ResponseFileSearchToolCall ResponseFileSearchToolCallParam
        ResponseFormatTextConfig ResponseFormatTextConfigParam ResponseFormatTextJSONSchemaConfig
        ResponseFormatTextJSONSchemaConfigParam ResponseFunctionCallArgumentsDeltaEvent
        ResponseFunctionCallArgumentsDoneEvent ResponseFunctionCallOutputItem ResponseFunctionCallOutputItemList
        ResponseFunctionCallOutputItemListParam ResponseFunctionCallOutputItemParam
        ResponseFunctionShellCallOutputContent ResponseFunctionShellCallOutputContentParam
        ResponseFunctionShellToolCall ResponseFunctionShellToolCallOutput ResponseFunctionToolCall
        ResponseFunctionToolCallItem ResponseFunctionToolCallOutputItem ResponseFunctionToolCallParam
        ResponseFunctionWebSearch ResponseFunctionWebSearchParam ResponseImageGenCallCompletedEvent
        ResponseImageGenCallGeneratingEvent ResponseImageGenCallInProgressEvent
        ResponseImageGenCallPartialImageEvent ResponseInProgressEvent ResponseIncludable ResponseIncompleteEvent
        ResponseInjectCreatedEvent ResponseInjectFailedEvent ResponseInput ResponseInputAudio
        ResponseInputAudioParam ResponseInputContent ResponseInputContentParam ResponseInputFile
        ResponseInputFileContent ResponseInputFileContentParam ResponseInputFileParam ResponseInputImage
        ResponseInputImageContent ResponseInputImageContentParam ResponseInputImageParam ResponseInputItem
        ResponseInputItemParam ResponseInputMessageContentList ResponseInputMessageContentListParam
        ResponseInputMessageItem ResponseInputParam ResponseInputText ResponseInputTextContent
        ResponseInputTextContentParam ResponseInputTextParam ResponseItem ResponseItemList
        ResponseLocalEnvironment ResponseMcpCallArgumentsDeltaEvent ResponseMcpCallArgumentsDoneEvent
        ResponseMcpCallCompletedEvent ResponseMcpCallFailedEvent ResponseMcpCallInProgressEvent
        ResponseMcpListToolsCompletedEvent ResponseMcpListToolsFailedEvent ResponseMcpListToolsInProgressEvent
        ResponseMessageContentParam ResponseModeration ResponseOutputContent ResponseOutputContentParam
        ResponseOutputItem ResponseOutputItemAddedEvent ResponseOutputItemDoneEvent ResponseOutputMessage
        ResponseOutputMessageParam ResponseOutputRefusal ResponseOutputRefusalParam ResponseOutputText
        ResponseOutputTextAnnotationAddedEvent ResponseOutputTextParam ResponseParseArgs ResponsePart
        ResponsePrompt ResponsePromptCacheOptions ResponsePromptCacheOptionsParam ResponsePromptParam
        ResponseQueuedEvent ResponseReasoningDeltaEvent ResponseReasoningDoneEvent ResponseReasoningItem
        ResponseReasoningItemParam ResponseReasoningSummaryPartAddedEvent ResponseReasoningSummaryPartDoneEvent
        ResponseReasoningSummaryTextDeltaEvent ResponseReasoningSummaryTextDoneEvent
        ResponseReasoningTextDeltaEvent ResponseReasoningTextDoneEvent ResponseRefusalDeltaEvent
        ResponseRefusalDoneEvent ResponseRetrieveArgs ResponseRetrieveParams ResponseRetrieveParamsBase
        ResponseRetrieveParamsNonStreaming ResponseRetrieveParamsStreaming ResponseShellCallCommandAddedEvent
        ResponseShellCallCommandDeltaEvent ResponseShellCallCommandDoneEvent
        ResponseShellCallOutputContentDeltaEvent ResponseShellCallOutputContentDoneEvent ResponseStatus
        ResponseSteerInputContent ResponseSteerInputContentParam ResponseStreamEvent ResponseStreamOptions
        ResponseTextConfig ResponseTextConfigParam ResponseTextDeltaEvent ResponseTextDoneEvent
        ResponseToolSearchCall ResponseToolSearchOutputItem ResponseToolSearchOutputItemParam
        ResponseToolSearchOutputItemParamParam ResponseUsage ResponseWebSearchCallCompletedEvent
        ResponseWebSearchCallInProgressEvent ResponseWebSearchCallSearchingEvent ResponsesServerEvent
        ServiceTier ShellAction ShellActionParam ShellCallOutputParam ShellCallParam ShellOutputDelta
        SkillReference SkillReferenceParam Tool ToolChoice ToolChoiceAllowed ToolChoiceAllowedParam
        ToolChoiceApplyPatch ToolChoiceApplyPatchParam ToolChoiceCustom ToolChoiceCustomParam ToolChoiceFunction
        ToolChoiceFunctionParam ToolChoiceMcp ToolChoiceMcpParam ToolChoiceOptions ToolChoiceParam
        ToolChoiceProgrammatic ToolChoiceProgrammaticParam ToolChoiceShell ToolChoiceShellParam ToolChoiceTypes
        ToolChoiceTypesParam ToolParam ToolSearchCallParam ToolSearchOutputNamespaceTool
        ToolSearchOutputNamespaceToolParam ToolSearchTool ToolSearchToolParam ToolUsage ToolUsageImageGen
        ToolUsageWebSearch WebSearchFilters WebSearchFiltersParam WebSearchPreviewTool WebSearchPreviewToolParam
        WebSearchTool WebSearchToolParam WebSearchUserLocation WebSearchUserLocationParam
    """,
    "shared": """
        AllModels ChatModel ComparisonFilter CompletionTokensDetails CompletionUsage CompoundFilter
        CustomToolInputFormat EmbeddingModel ErrorObject FunctionDefinition FunctionParameters Grammar
        JSONSchema Metadata Misalignment MisalignmentSteer ModerationError ModerationResult Options
        PromptCacheBreakpoint PromptTokensDetails Reasoning ReasoningEffort ResponseFormatJSONObject
        ResponseFormatJSONSchema ResponseFormatText ResponseFormatTextGrammar ResponseFormatTextPython
        ResponsesModel Text Verbosity
    """,
    "shared_params": """
    """,
    "uploads": """
        PartCreateArgs PartCreateParams Upload UploadCompleteArgs UploadCompleteParams UploadCreateArgs
        UploadCreateParams UploadPart
    """,
    "vector_stores": """
        AutoFileChunkingStrategyParam FileBatchCreateArgs FileBatchCreateParams FileBatchFileParam
        FileBatchListFilesArgs FileBatchListFilesParams FileChunkingStrategy FileChunkingStrategyParam
        FileContentResponse FileUpdateParams OtherFileChunkingStrategyObject StaticFileChunkingStrategy
        StaticFileChunkingStrategyObject StaticFileChunkingStrategyObjectParam StaticFileChunkingStrategyParam
        VectorStore VectorStoreContent VectorStoreCreateArgs VectorStoreCreateParams VectorStoreDeleted
        VectorStoreExpiresAfter VectorStoreExpiresAfterParam VectorStoreFile VectorStoreFileBatch
        VectorStoreFileCounts VectorStoreFileCreateArgs VectorStoreFileCreateParams VectorStoreFileDeleted
        VectorStoreFileError VectorStoreFileListArgs VectorStoreFileListParams VectorStoreFileSettings
        VectorStoreFileSettingsArgs VectorStoreFileUpdateArgs VectorStoreFileUpdateParams
        VectorStoreFiltersParam VectorStoreListArgs VectorStoreListParams VectorStoreRankingOptionsParam
        VectorStoreSearchArgs VectorStoreSearchParams VectorStoreSearchResponse VectorStoreUpdateArgs
        VectorStoreUpdateParams
    """,
    "videos": """
        InputReference Video VideoCreateArgs VideoCreateError VideoCreateParams VideoDeleteResponse
        VideoDownloadContentArgs VideoDownloadContentParams VideoListArgs VideoListParams VideoModel
        VideoModelParam VideoRemixArgs VideoRemixParams VideoSeconds VideoSize
    """,
    "webhooks": """
        BatchCancelledWebhookEvent BatchCompletedWebhookEvent BatchExpiredWebhookEvent BatchFailedWebhookEvent
        DeletedWebhookEndpoint EvalRunCanceledWebhookEvent EvalRunFailedWebhookEvent
        EvalRunSucceededWebhookEvent FineTuningJobCancelledWebhookEvent FineTuningJobFailedWebhookEvent
        FineTuningJobSucceededWebhookEvent IncomingCall RealtimeCallIncomingWebhookEvent
        ResponseCancelledWebhookEvent ResponseCompletedWebhookEvent ResponseFailedWebhookEvent
        ResponseIncompleteWebhookEvent SipHeader UnwrapWebhookEvent WebhookCreateArgs WebhookCreateParams
        WebhookEndpoint WebhookEndpointWithSecret WebhookEventData WebhookEventType WebhookListArgs
        WebhookListParams WebhookUpdateArgs WebhookUpdateParams
    """,
}
