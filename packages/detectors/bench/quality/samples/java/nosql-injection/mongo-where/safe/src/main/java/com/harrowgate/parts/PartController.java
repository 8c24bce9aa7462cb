package com.harrowgate.parts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PartController {
    private final MongoCollection<Document> parts;

    public PartController(MongoDatabase database) {
        this.parts = database.getCollection("parts");
    }

    @GetMapping("/parts/count")
    public long count(@RequestParam String maker) {
        Bson filter = Filters.and(Filters.eq("maker", maker), Filters.eq("hidden", false));
        return parts.countDocuments(filter);
    }
}
