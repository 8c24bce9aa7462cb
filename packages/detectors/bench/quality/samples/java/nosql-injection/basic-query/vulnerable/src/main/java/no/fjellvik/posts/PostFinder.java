package no.fjellvik.posts;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

@Service
public class PostFinder {
    private final MongoTemplate mongo;

    public PostFinder(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public List<Post> by(String author) {
        Query query = new BasicQuery("{ author: '" + author + "', state: 'public' }");
        return mongo.find(query, Post.class);
    }
}
