import type { Toast } from './channel.js';

export interface ToastOptions {
  limit?: number;
  seconds?: number;
}

export class ToastView {
  private readonly region: HTMLElement;
  private readonly shown = new Map<string, HTMLElement>();

  constructor(host: HTMLElement, private readonly options: ToastOptions) {
    this.region = document.createElement('div');
    this.region.setAttribute('role', 'status');
    this.region.className = 'toasts';
    host.append(this.region);
  }

  show(toast: Toast): void {
    if (this.shown.size >= (this.options.limit ?? 5)) {
      const [oldest] = this.shown.keys();
      if (oldest !== undefined) this.dismiss(oldest);
    }
    const element = document.createElement('div');
    element.className = `toast toast-${toast.kind}`;
    element.insertAdjacentHTML('beforeend', toast.text);
    this.region.append(element);
    this.shown.set(toast.id, element);
    setTimeout(() => this.dismiss(toast.id), (this.options.seconds ?? 8) * 1000);
  }

  dismiss(id: string): void {
    this.shown.get(id)?.remove();
    this.shown.delete(id);
  }
}
