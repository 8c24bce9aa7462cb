from openai import OpenAI

client = OpenAI()


def compute(question):
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
    )
    return eval(answer.choices[0].message.content)
