import com.openai.models.responses.ResponseCreateParams;

/** The page has this one with a key. */
class response {
    public static void main(String[] args) {
        var params = ResponseCreateParams.builder()
                .model("gpt-4.1-nano")
                .input("Tell me about the bitter lesson.")
                .build();
        var made = Clients.keyed().build().responses().create(params);
        made.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(part -> part.outputText().stream())
                .forEach(text -> System.out.println(text.text()));
        System.out.println("status " + made.status().orElseThrow().asString());
    }
}
