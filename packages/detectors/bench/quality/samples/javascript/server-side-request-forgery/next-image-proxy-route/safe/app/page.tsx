import { articles } from '../lib/articles';

export default function Home() {
  return (
    <main>
      {articles.map((article) => (
        <article key={article.id}>
          <img src={`/api/picture?src=${encodeURIComponent(article.picture)}`} alt={article.title} />
          <h2>{article.title}</h2>
        </article>
      ))}
    </main>
  );
}
