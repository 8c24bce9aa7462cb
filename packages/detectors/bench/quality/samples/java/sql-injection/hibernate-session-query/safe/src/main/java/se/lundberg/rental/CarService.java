package se.lundberg.rental;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.springframework.stereotype.Service;

@Service
@RequiredArgsConstructor
public class CarService {
    private final SessionFactory sessions;

    public List<Car> search(CarFilter filter) {
        Session session = sessions.getCurrentSession();
        String hql = "from Car c where c.seats >= :seats and c.brand like :brand";
        Query<Car> query = session.createQuery(hql, Car.class);
        query.setParameter("seats", filter.getSeats());
        query.setParameter("brand", "%" + filter.getBrand() + "%");
        return query.list();
    }
}
