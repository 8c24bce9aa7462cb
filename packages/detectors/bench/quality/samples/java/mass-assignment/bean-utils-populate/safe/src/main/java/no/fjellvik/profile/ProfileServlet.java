package no.fjellvik.profile;

import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class ProfileServlet extends HttpServlet {
    private final transient EntityManager em;

    public ProfileServlet(EntityManager em) {
        this.em = em;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Long id = (Long) request.getSession().getAttribute("profile");
        Profile profile = em.find(Profile.class, id);
        profile.setNickname(request.getParameter("nickname"));
        profile.setTown(request.getParameter("town"));
        em.merge(profile);
        response.setStatus(204);
    }
}
