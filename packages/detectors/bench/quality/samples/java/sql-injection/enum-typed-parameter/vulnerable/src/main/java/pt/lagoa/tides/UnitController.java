package pt.lagoa.tides;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class UnitController {
    private final EntityManager em;

    public UnitController(EntityManager em) {
        this.em = em;
    }

    @GetMapping("/heights")
    public List<?> heights(@RequestParam String unit) {
        return em.createNativeQuery("SELECT " + unit + " FROM height ORDER BY day").getResultList();
    }
}
