import subprocess

import anthropic

client = anthropic.Anthropic()


def act(task):
    message = client.messages.create(
        model="claude-sonnet",
        max_tokens=200,
        messages=[{"role": "user", "content": task}],
    )
    command = message.content[0].text.strip()
    return subprocess.run(command, shell=True, capture_output=True)
