package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/option"
)

var question = []openai.ChatCompletionMessageParamUnion{
	openai.SystemMessage("You are a helpful assistant."),
	openai.UserMessage("When was Microsoft founded?"),
}

func chat(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	var answered *http.Response
	result, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:    "gpt-4o",
		Messages: question,
	}, option.WithResponseInto(&answered))
	if err != nil {
		return err
	}
	fmt.Println(result.Choices[0].Message.Content)
	fmt.Println("request", answered.Header.Get("x-request-id"))
	return nil
}

func chatStream(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	stream := client.Chat.Completions.NewStreaming(ctx, openai.ChatCompletionNewParams{
		Model:    "gpt-4o",
		Messages: question,
	})
	for stream.Next() {
		for _, choice := range stream.Current().Choices {
			fmt.Print(choice.Delta.Content)
		}
	}
	return stream.Err()
}

func chatImage(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	result, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model: "gpt-4o",
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.UserMessage([]openai.ChatCompletionContentPartUnionParam{
				openai.TextContentPart("What's in this image?"),
				openai.ImageContentPart(openai.ChatCompletionContentPartImageImageURLParam{URL: os.Getenv("PICTURE")}),
			}),
		},
		MaxTokens: openai.Int(300),
	})
	if err != nil {
		return err
	}
	fmt.Println(result.Choices[0].Message.Content)
	return nil
}

func reasoning(ctx context.Context) error {
	client, err := keyless()
	if err != nil {
		return err
	}
	result, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:               "o4-mini",
		ReasoningEffort:     openai.ReasoningEffortLow,
		MaxCompletionTokens: openai.Int(100000),
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.DeveloperMessage("You are a helpful assistant."),
			openai.UserMessage("Tell me about the bitter lesson."),
		},
	})
	if err != nil {
		return err
	}
	fmt.Println(result.Choices[0].Message.Content)
	fmt.Println("thought", result.Usage.CompletionTokensDetails.ReasoningTokens)
	return nil
}
