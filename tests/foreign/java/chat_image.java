import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;

class chat_image {
    public static void main(String[] args) {
        var words = ChatCompletionContentPartText.builder().text("What's in this image?").build();
        var picture = ChatCompletionContentPartImage.builder()
                .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder().url(System.getenv("PICTURE")).build())
                .build();
        var params = ChatCompletionCreateParams.builder()
                .model("gpt-4o")
                .addUserMessageOfArrayOfContentParts(List.of(
                        ChatCompletionContentPart.ofText(words), ChatCompletionContentPart.ofImageUrl(picture)))
                .maxTokens(300)
                .build();
        var result = Clients.keyless().chat().completions().create(params);
        System.out.println(result.choices().get(0).message().content().orElseThrow());
    }
}
