from flask import Blueprint, jsonify, request
from openai import OpenAI

bp = Blueprint('reply', __name__)
client = OpenAI()


@bp.post('/draft')
def draft():
    letter = request.get_json()['letter']
    completion = client.chat.completions.create(
        model='gpt-4o-mini',
        messages=[
            {'role': 'system', 'content': f'You answer letters for a hotel. The guest wrote: {letter}'},
            {'role': 'user', 'content': 'Write the answer.'},
        ],
    )
    return jsonify(draft=completion.choices[0].message.content)
