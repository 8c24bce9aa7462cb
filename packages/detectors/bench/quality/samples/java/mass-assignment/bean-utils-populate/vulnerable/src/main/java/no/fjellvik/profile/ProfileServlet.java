package no.fjellvik.profile;

import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.MutablePropertyValues;

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
        BeanWrapper wrapper = new BeanWrapperImpl(profile);
        wrapper.setPropertyValues(new MutablePropertyValues(request.getParameterMap()), true);
        em.merge(profile);
        response.setStatus(204);
    }
}
