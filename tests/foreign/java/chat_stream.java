class chat_stream {
    public static void main(String[] args) {
        try (var chunks = Clients.keyless().chat().completions().createStreaming(Clients.question())) {
            chunks.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .flatMap(choice -> choice.delta().content().stream())
                    .forEach(System.out::print);
        }
    }
}
