package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/openai/openai-go/v2"
	"github.com/openai/openai-go/v2/option"
)

func ask(ctx context.Context, client openai.Client, options ...option.RequestOption) (string, error) {
	result, err := client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{
		Model:    "gpt-4o",
		Messages: question,
	}, options...)
	if err != nil {
		return "", err
	}
	return result.Choices[0].Message.Content, nil
}

func fineTuningError(ctx context.Context) error {
	client := openai.NewClient() // everything from the environment
	_, err := client.FineTuning.Jobs.New(ctx, openai.FineTuningJobNewParams{Model: "gpt-4o", TrainingFile: "file-test"})
	var refused *openai.Error
	if !errors.As(err, &refused) {
		return err
	}
	fmt.Println(refused.StatusCode, "openai.Error")
	return nil
}

func retries(ctx context.Context) error {
	client := keyed(option.WithMaxRetries(0), option.WithHeader("x-aoai-fault", "503; times=3; retry-after-ms=1"))
	said, err := ask(ctx, client, option.WithMaxRetries(5))
	fmt.Println(said)
	return err
}

// What is returned for each status, with the retries that a client makes by default.
func failures(ctx context.Context) error {
	for _, status := range strings.Fields(os.Getenv("STATUSES")) {
		_, err := ask(ctx, keyed(option.WithHeader("x-aoai-fault", status+"; retry-after-ms=1")))
		var refused *openai.Error
		if !errors.As(err, &refused) {
			return err
		}
		fmt.Println(refused.StatusCode, "openai.Error")
	}
	_, err := ask(ctx, keyed(option.WithBaseURL(os.Getenv("NOWHERE")), option.WithMaxRetries(0)))
	var lost *url.Error
	if !errors.As(err, &lost) {
		return err
	}
	fmt.Println("none", "url.Error")
	return nil
}
