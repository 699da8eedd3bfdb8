package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/responses"
	"github.com/openai/openai-go/v2/shared"
)

func response(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	made, err := client.Responses.New(ctx, responses.ResponseNewParams{
		Model: "gpt-4.1-nano",
		Input: responses.ResponseNewParamsInputUnion{OfString: openai.String("Tell me about the bitter lesson.")},
	})
	if err != nil {
		return err
	}
	fmt.Println(made.OutputText())
	fmt.Println("status", made.Status)
	return nil
}

func responseStream(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	stream := client.Responses.NewStreaming(ctx, responses.ResponseNewParams{
		Model:     "o4-mini",
		Reasoning: shared.ReasoningParam{Effort: openai.ReasoningEffortHigh},
		Input: responses.ResponseNewParamsInputUnion{
			OfString: openai.String("What's the optimal strategy to win at poker?"),
		},
	})
	for stream.Next() {
		switch event := stream.Current().AsAny().(type) {
		case responses.ResponseOutputItemAddedEvent:
			if event.Item.Type == "reasoning" {
				fmt.Println("[Reasoning]")
			}
		case responses.ResponseTextDeltaEvent:
			fmt.Print(event.Delta)
		}
	}
	return stream.Err()
}

func mcpTool(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	made, err := client.Responses.New(ctx, responses.ResponseNewParams{
		Model: "gpt-5",
		Tools: []responses.ToolUnionParam{{OfMcp: &responses.ToolMcpParam{
			ServerLabel:       "aoai_docs",
			ServerDescription: openai.String("Searches and reads the documentation of aoai."),
			ServerURL:         os.Getenv("AOAI_MCP_URL"),
			RequireApproval: responses.ToolMcpRequireApprovalUnionParam{
				OfMcpToolApprovalSetting: openai.String("never"),
			},
		}}},
		Input: responses.ResponseNewParamsInputUnion{OfString: openai.String("Search for information about retries")},
	})
	if err != nil {
		return err
	}
	var kinds []string
	for _, item := range made.Output {
		kinds = append(kinds, item.Type)
	}
	fmt.Println(made.OutputText())
	fmt.Println("items", strings.Join(kinds, " "))
	return nil
}
