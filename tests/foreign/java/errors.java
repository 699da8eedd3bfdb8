import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;

/** What is thrown for each status, with the retries that a client makes by default. */
class errors {
    public static void main(String[] args) {
        for (var status : System.getenv("STATUSES").split(" ")) {
            try {
                Clients.ask(Clients.keyed().putHeader("x-aoai-fault", status + "; retry-after-ms=1").build());
            } catch (OpenAIServiceException error) {
                System.out.println(error.statusCode() + " " + error.getClass().getSimpleName());
            }
        }
        try {
            Clients.ask(Clients.keyed().baseUrl(System.getenv("NOWHERE")).maxRetries(0).build());
        } catch (OpenAIIoException error) {
            System.out.println("none " + error.getClass().getSimpleName());
        }
    }
}
