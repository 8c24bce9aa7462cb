import ast

from anthropic import Anthropic

client = Anthropic()


def total(question):
    message = client.messages.create(
        model='claude-3-5-haiku-latest',
        max_tokens=100,
        messages=[{'role': 'user', 'content': f'A sum in Python for: {question}'}],
    )
    return parsed(message.content[0].text)


def parsed(text):
    return ast.literal_eval(text)
