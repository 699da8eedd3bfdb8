// The programs of this folder in one: `foreign NAME` runs one of them.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/azure"
	"github.com/openai/openai-go/v2/option"
)

var samples = map[string]func(context.Context) error{
	"chat":              chat,
	"chat_stream":       chatStream,
	"chat_image":        chatImage,
	"reasoning":         reasoning,
	"embedding":         embedding,
	"response":          response,
	"response_stream":   responseStream,
	"mcp_tool":          mcpTool,
	"fine_tuning_error": fineTuningError,
	"retries":           retries,
	"errors":            failures,
}

func main() {
	if err := samples[os.Args[1]](context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A client that signs in with the machine's identity, as programs on Azure do.
func keyless() (openai.Client, error) {
	credential, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		return openai.Client{}, err
	}
	return openai.NewClient(
		option.WithBaseURL(os.Getenv("OPENAI_BASE_URL")),
		azure.WithTokenCredential(credential),
	), nil
}

// A client with the key.
func keyed(more ...option.RequestOption) openai.Client {
	return openai.NewClient(append([]option.RequestOption{
		option.WithBaseURL(os.Getenv("OPENAI_BASE_URL")),
		option.WithAPIKey(os.Getenv("AZURE_OPENAI_API_KEY")),
	}, more...)...)
}
