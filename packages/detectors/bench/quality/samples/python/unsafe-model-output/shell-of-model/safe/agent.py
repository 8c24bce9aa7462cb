import subprocess

from openai import OpenAI

client = OpenAI()
TOOLS = {'disk': ['df', '-h'], 'load': ['uptime']}


def act(task):
    response = client.responses.create(model='gpt-4o-mini', input=f'A command for: {task}')
    done = subprocess.run(TOOLS[response.output_text.strip()], capture_output=True, text=True)
    return done.stdout
