import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.Tool;
import java.util.stream.Collectors;

class mcp_tool {
    public static void main(String[] args) {
        var params = ResponseCreateParams.builder()
                .model("gpt-5")
                .addTool(Tool.Mcp.builder()
                        .serverLabel("aoai_docs")
                        .serverDescription("Searches and reads the documentation of aoai.")
                        .serverUrl(System.getenv("AOAI_MCP_URL"))
                        .requireApproval(Tool.Mcp.RequireApproval.McpToolApprovalSetting.NEVER)
                        .build())
                .input("Search for information about retries")
                .build();
        var made = Clients.keyless().responses().create(params);
        made.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(part -> part.outputText().stream())
                .forEach(text -> System.out.println(text.text()));
        System.out.println("items " + made.output().stream().map(mcp_tool::kind).collect(Collectors.joining(" ")));
    }

    private static String kind(ResponseOutputItem item) {
        if (item.isReasoning()) return "reasoning";
        if (item.isMcpListTools()) return "mcp_list_tools";
        if (item.isMcpCall()) return "mcp_call";
        return item.isMessage() ? "message" : "other";
    }
}
