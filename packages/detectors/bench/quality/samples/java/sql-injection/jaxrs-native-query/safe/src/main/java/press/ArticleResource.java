package press;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.Query;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
    private static final String TEXT = "SELECT a.title FROM article a WHERE a.author = :author";

    @PersistenceContext
    private EntityManager manager;

    @GET
    public List<?> titles(@QueryParam("author") @DefaultValue("staff") String author) {
        String name = author.trim();
        Query query = manager.createNativeQuery(TEXT);
        query.setParameter("author", name);
        query.setMaxResults(20);
        return query.getResultList();
    }
}
