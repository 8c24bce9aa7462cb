package no.fjellvik.posts;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class YearServlet extends HttpServlet {
    private final transient MongoClient client = MongoClients.create(System.getenv("MONGO_URL"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = Integer.parseInt(request.getParameter("year"));
        long amount = client.getDatabase("blog").getCollection("posts")
                .countDocuments(Filters.where("this.written.getFullYear() == " + year));
        response.setHeader("X-Amount", Long.toString(amount));
    }
}
