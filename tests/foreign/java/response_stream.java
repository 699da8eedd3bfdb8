import com.openai.models.Reasoning;
import com.openai.models.ReasoningEffort;
import com.openai.models.responses.ResponseCreateParams;

class response_stream {
    public static void main(String[] args) {
        var params = ResponseCreateParams.builder()
                .model("o4-mini")
                .reasoning(Reasoning.builder().effort(ReasoningEffort.HIGH).build())
                .input("What's the optimal strategy to win at poker?")
                .build();
        try (var events = Clients.keyless().responses().createStreaming(params)) {
            events.stream().forEach(event -> {
                event.outputItemAdded()
                        .filter(added -> added.item().isReasoning())
                        .ifPresent(added -> System.out.println("[Reasoning]"));
                event.outputTextDelta().ifPresent(delta -> System.out.print(delta.delta()));
            });
        }
    }
}
