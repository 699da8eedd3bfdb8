package main

import (
	"context"
	"fmt"

	"github.com/openai/openai-go/v2"
)

func embedding(ctx context.Context) error {
	client := keyed()
	reply, err := client.Embeddings.New(ctx, openai.EmbeddingNewParams{
		Input: openai.EmbeddingNewParamsInputUnion{OfString: openai.String("This is a test")},
		Model: "text-embedding-3-large",
	})
	if err != nil {
		return err
	}
	fmt.Println("embedding", reply.Model, len(reply.Data[0].Embedding), true, reply.Usage.PromptTokens)
	return nil
}
