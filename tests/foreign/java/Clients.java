import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.credential.BearerTokenCredential;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** The two ways of signing in. */
class Clients {
    /**
     * A client that signs in with the machine's identity, as programs on Azure do.
     *
     * <p>The documentation has AuthenticationUtil between the two. It sends a request to www.example.com whenever it is
     * asked for a token, which needs the internet; so the credential is asked here.
     */
    static OpenAIClient keyless() {
        var credential = new DefaultAzureCredentialBuilder().build();
        var scope = new TokenRequestContext().addScopes("https://cognitiveservices.azure.com/.default");
        return OpenAIOkHttpClient.builder()
                .baseUrl(System.getenv("OPENAI_BASE_URL"))
                .credential(BearerTokenCredential.create(() -> credential.getTokenSync(scope).getToken()))
                .build();
    }

    static OpenAIOkHttpClient.Builder keyed() {
        return OpenAIOkHttpClient.builder()
                .baseUrl(System.getenv("OPENAI_BASE_URL"))
                .apiKey(System.getenv("AZURE_OPENAI_API_KEY"));
    }

    static ChatCompletionCreateParams question() {
        return ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addSystemMessage("You are a helpful assistant.")
                .addUserMessage("When was Microsoft founded?")
                .build();
    }

    static String ask(OpenAIClient client) {
        return client.chat().completions().create(question()).choices().get(0).message().content().orElseThrow();
    }
}
