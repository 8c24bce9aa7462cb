import subprocess

import anthropic

client = anthropic.Anthropic()
ACTIONS = {"status": ["git", "status"], "log": ["git", "log"]}


def act(task):
    message = client.messages.create(
        model="claude-sonnet",
        max_tokens=200,
        messages=[{"role": "user", "content": task}],
    )
    command = ACTIONS[message.content[0].text.strip()]
    return subprocess.run(command, capture_output=True)
