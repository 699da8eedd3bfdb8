"""The module-wide settings of old programs."""

import os

import openai
from azure.identity import DefaultAzureCredential

VERSION = "2024-02-01"


def with_identity():
    openai.api_type = "azure_ad"
    openai.api_base = os.environ["AZURE_OPENAI_ENDPOINT"]
    openai.api_version = VERSION
    openai.api_key = DefaultAzureCredential().get_token("https://cognitiveservices.azure.com/.default").token


def with_key():
    openai.api_type = "azure"
    openai.api_base = os.environ["AZURE_OPENAI_ENDPOINT"]
    openai.api_version = VERSION
    openai.api_key = os.environ["AZURE_OPENAI_API_KEY"]
