import com.openai.models.embeddings.EmbeddingCreateParams;

class embedding {
    public static void main(String[] args) {
        var params = EmbeddingCreateParams.builder().model("text-embedding-3-large").input("This is a test").build();
        var reply = Clients.keyed().build().embeddings().create(params);
        var vector = reply.data().get(0).embedding();
        var finite = vector.stream().allMatch(Float::isFinite);
        System.out.printf(
                "embedding %s %d %s %d%n", reply.model(), vector.size(), finite, reply.usage().promptTokens());
    }
}
