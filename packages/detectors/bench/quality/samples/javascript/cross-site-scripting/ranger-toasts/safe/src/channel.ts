export interface Toast {
  id: string;
  kind: 'info' | 'warning' | 'error';
  text: string;
}

type Listener = (toast: Toast) => void;

export class Channel {
  private readonly listeners = new Map<string, Set<Listener>>();
  private socket?: WebSocket;
  private attempts = 0;

  constructor(private readonly address: string) {}

  on(type: string, listener: Listener): void {
    const known = this.listeners.get(type) ?? new Set();
    known.add(listener);
    this.listeners.set(type, known);
  }

  open(): void {
    this.socket = new WebSocket(this.address);
    this.socket.onopen = () => {
      this.attempts = 0;
    };
    this.socket.onmessage = (event) => {
      const { type, toast } = JSON.parse(event.data);
      this.emit(type, toast);
    };
    this.socket.onclose = () => {
      this.attempts += 1;
      setTimeout(() => this.open(), Math.min(30_000, 500 * 2 ** this.attempts));
    };
  }

  close(): void {
    if (this.socket) this.socket.onclose = null;
    this.socket?.close();
  }

  private emit(type: string, toast: Toast): void {
    for (const listener of this.listeners.get(type) ?? []) listener(toast);
  }
}
