package be.torenhof.stats;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bson.Document;

@Path("/stats")
public class StatsResource {
    @Inject
    MongoDatabase database;

    @GET
    public int count(@QueryParam("room") String room) {
        Document command = new Document("count", "stays").append("query", new Document("room", room));
        return database.runCommand(command).getInteger("n");
    }
}
