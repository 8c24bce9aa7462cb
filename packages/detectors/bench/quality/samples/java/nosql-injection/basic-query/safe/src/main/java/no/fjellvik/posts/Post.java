package no.fjellvik.posts;

import org.springframework.data.mongodb.core.mapping.Document;

@Document("posts")
public record Post(String id, String author, String title) {}
