package ch.steinbruch.teams;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TeamController {
    private static final Set<String> CHANGEABLE = Set.of("name", "colour");
    private final EntityManager em;

    public TeamController(EntityManager em) {
        this.em = em;
    }

    @PatchMapping("/team")
    @Transactional
    public void change(@RequestBody Map<String, Object> changes) {
        Team team = em.find(Team.class, 1L);
        PropertyAccessorFactory.forBeanPropertyAccess(team).setPropertyValues(changes);
    }
}
