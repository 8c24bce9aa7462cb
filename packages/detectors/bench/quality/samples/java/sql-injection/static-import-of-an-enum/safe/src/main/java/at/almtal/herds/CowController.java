package at.almtal.herds;

import static at.almtal.sql.Columns.named;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CowController {
    private final EntityManager em;

    public CowController(EntityManager em) {
        this.em = em;
    }

    @GetMapping("/cows")
    public List<?> cows(@RequestParam String by) {
        Query query = em.createNativeQuery("SELECT c.id FROM cow c JOIN farm f ON f.id = c.farm ORDER BY " + named(by));
        return query.getResultList();
    }
}
