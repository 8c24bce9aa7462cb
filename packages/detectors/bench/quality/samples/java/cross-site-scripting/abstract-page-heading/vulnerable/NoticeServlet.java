package org.hillcrest.notices;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/notices/preview")
public class NoticeServlet extends HttpServlet {

    private static final class NoticePage extends Page {

        private final String subject;

        NoticePage(String subject) {
            this.subject = subject;
        }

        @Override
        protected String heading() {
            return subject.isEmpty() ? "Notice" : subject;
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] subjects = request.getParameterValues("subject");
        String subject = subjects == null ? "" : String.join(", ", subjects);
        response.setContentType("text/html; charset=UTF-8");
        new NoticePage(subject).render(response.getWriter());
    }
}
