import { marks } from './marks.js';

const text = (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export class Forum {
  constructor(extra = {}) {
    this.marks = { ...marks, ...extra };
  }

  use(name, render) {
    this.marks[name] = render;
    return this;
  }

  show(element, post) {
    element.innerHTML = this.html(post);
  }

  html(post) {
    let out = text(post);
    for (const [name, render] of Object.entries(this.marks)) {
      const pattern = new RegExp(`\\[${name}(?:=([^\\]]{0,80}))?\\]([^\\[]{0,2000})\\[/${name}\\]`, 'g');
      out = out.replace(pattern, (all, value, inner) => render(inner, value));
    }
    return out;
  }
}

export default Forum;
