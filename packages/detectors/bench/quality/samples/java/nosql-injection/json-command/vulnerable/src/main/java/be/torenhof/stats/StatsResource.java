package be.torenhof.stats;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bson.BsonDocument;
import org.bson.Document;

@Path("/stats")
public class StatsResource {
    @Inject
    MongoDatabase database;

    @GET
    public int count(@QueryParam("room") String room) {
        String command = String.format("{ count: 'stays', query: { room: '%s' } }", room);
        return database.runCommand(BsonDocument.parse(command)).getInteger("n");
    }
}
