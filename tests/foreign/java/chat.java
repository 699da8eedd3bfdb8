class chat {
    public static void main(String[] args) {
        var reply = Clients.keyless().chat().completions().withRawResponse().create(Clients.question());
        System.out.println(reply.parse().choices().get(0).message().content().orElseThrow());
        System.out.println("request " + reply.headers().values("x-request-id").get(0));
    }
}
