package dk.strandby.users;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class UserUpdate {
    private final EntityManager em;

    public UserUpdate(EntityManager em) {
        this.em = em;
    }

    @Transactional
    public void update(Long id, User changes) {
        User user = em.find(User.class, id);
        user.setName(changes.getName());
        user.setStreet(changes.getStreet());
    }
}
