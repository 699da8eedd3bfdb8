import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.models.finetuning.jobs.JobCreateParams;

class fine_tuning_error {
    public static void main(String[] args) {
        var client = OpenAIOkHttpClient.fromEnv();
        try {
            client.fineTuning().jobs().create(
                    JobCreateParams.builder().model("gpt-4o").trainingFile("file-test").build());
        } catch (OpenAIIoException error) {
            System.out.println("not reached " + error.getCause());
        } catch (RateLimitException error) {
            System.out.println("rate limited");
        } catch (OpenAIServiceException error) {
            System.out.println(error.statusCode() + " " + error.getClass().getSimpleName());
        }
    }
}
