package org.example.rooms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RoomController {

    @PersistenceContext
    private EntityManager entities;

    @GetMapping(path = "/rooms/by/{sort}", produces = "application/json")
    public List<?> rooms(@PathVariable("sort") String sort) {
        String column = Sorting.columnOf(sort);
        return entities.createNativeQuery("SELECT id, seats FROM room ORDER BY " + column).getResultList();
    }
}
