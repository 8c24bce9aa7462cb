export interface ShelfOptions {
  encoding?: BufferEncoding;
  maxSize?: number;
}

export interface Page {
  path: string;
  title: string;
  body: string;
}
