package it.colline.jobs;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@WebServlet("/reindex")
public class ReindexServlet extends HttpServlet {
    private final transient ExecutorService workers = Executors.newFixedThreadPool(2);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        final String index = request.getParameter("index");
        workers.submit(new Runnable() {
            @Override
            public void run() {
                try {
                    new ProcessBuilder("/opt/search/reindex", "--name", index).start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
    }
}
