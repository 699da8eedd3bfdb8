"""Which module has which name. Made by scripts/places.py; change the modules, not this."""

from __future__ import annotations

PLACES = {
    "chat": """
        Annotation AnnotationURLCitation AssistantAudio ChatCompletion ChatCompletionAllowedToolChoiceParam
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
        ChatCompletionUserMessageParam Choice ChoiceDelta ChoiceDeltaAudio ChoiceDeltaFunctionCall
        ChoiceDeltaToolCall ChoiceDeltaToolCallFunction ChoiceLogprobs ChunkChoice CompletionCreateArgs
        CompletionCreateParams CompletionCreateParamsBase CompletionCreateParamsNonStreaming
        CompletionCreateParamsStreaming CompletionListArgs CompletionListParams CompletionUpdateArgs
        CompletionUpdateParams ContentArrayOfContentPart CreateChatCompletionRequestMessageParam Custom
        CustomCallParam CustomFormat CustomFormatGrammar CustomFormatGrammarGrammar CustomFormatText CustomParam
        DataSource File FileFile FinishReason Function FunctionCall FunctionCallParam FunctionParam
        FunctionsFunction ImageURL ImageURLParam InputAudio MessageContext MessageContextCitation
        MessageContextDocument MessageListArgs MessageListParams Moderation ModerationError ModerationResult
        ModerationResults NamedTool ResponseFormat TextParts TopLogprob VoiceID WebSearchOptions
        WebSearchOptionsUserLocation WebSearchOptionsUserLocationApproximate
    """,
    "content_filter": """
        ContentFilter ContentFilterBlocklistResult ContentFilterCitation ContentFilterCodeResult
        ContentFilterCustomTopic ContentFilterCustomTopicResult ContentFilterDetectionResult ContentFilterError
        ContentFilterListed ContentFilterOffsets ContentFilterPIIResult ContentFilterPIISubCategory
        ContentFilterResults ContentFilterSeverityResult ContentFilterSpan ContentFilterUngroundedResult
        PromptFilterResult UserSecurityContext
    """,
    "embeddings": """
        CreateEmbeddingResponse Embedding EmbeddingCreateArgs EmbeddingCreateParams EmbeddingUsage
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
    "models": """
        Model ModelDeleted
    """,
    "shared": """
        AllModels ChatModel ComparisonFilter CompletionTokensDetails CompletionUsage CompoundFilter
        CustomToolInputFormat EmbeddingModel ErrorObject FunctionDefinition FunctionParameters Grammar
        JSONSchema Metadata Misalignment MisalignmentSteer Options PromptCacheBreakpoint PromptTokensDetails
        Reasoning ReasoningEffort ResponseFormatJSONObject ResponseFormatJSONSchema ResponseFormatText
        ResponseFormatTextGrammar ResponseFormatTextPython ResponsesModel ServiceTier Text Verbosity
    """,
    "shared_params": """
    """,
}
