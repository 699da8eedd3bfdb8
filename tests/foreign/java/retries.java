class retries {
    public static void main(String[] args) {
        var client = Clients.keyed()
                .maxRetries(5)
                .putHeader("x-aoai-fault", "503; times=3; retry-after-ms=1")
                .build();
        System.out.println(Clients.ask(client));
    }
}
