import { Channel } from './channel.js';
import { ToastView, type ToastOptions } from './toast-view.js';

export function connect(address: string, options: ToastOptions = {}): () => void {
  const channel = new Channel(address);
  const view = new ToastView(document.body, options);
  channel.on('toast', (toast) => view.show(toast));
  channel.on('dismiss', (toast) => view.dismiss(toast.id));
  channel.open();
  return () => channel.close();
}
