from fastapi import FastAPI
from openai import OpenAI
from pydantic import BaseModel

app = FastAPI()
client = OpenAI()


class Question(BaseModel):
    text: str
    tone: str


@app.post("/ask")
def ask(question: Question):
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[
            {"role": "system", "content": f"Answer in the tone: {question.tone}"},
            {"role": "user", "content": question.text},
        ],
    )
