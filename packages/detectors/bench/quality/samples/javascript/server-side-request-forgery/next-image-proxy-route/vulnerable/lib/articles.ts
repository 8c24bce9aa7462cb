export interface Article {
  id: number;
  title: string;
  picture: string;
}

export const articles: Article[] = [
  { id: 1, title: 'Harbour at dawn', picture: 'https://images.magazine.example/harbour.jpg' },
  { id: 2, title: 'The last ferry', picture: 'https://cdn.photoagency.example/ferry.jpg' },
];
