import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

class reasoning {
    public static void main(String[] args) {
        var params = ChatCompletionCreateParams.builder()
                .model("o4-mini")
                .reasoningEffort(ReasoningEffort.LOW)
                .maxCompletionTokens(100000)
                .addDeveloperMessage("You are a helpful assistant.")
                .addUserMessage("Tell me about the bitter lesson.")
                .build();
        var result = Clients.keyless().chat().completions().create(params);
        System.out.println(result.choices().get(0).message().content().orElseThrow());
        var used = result.usage().orElseThrow().completionTokensDetails().orElseThrow();
        System.out.println("thought " + used.reasoningTokens().orElseThrow());
    }
}
