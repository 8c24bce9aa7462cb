package lt.oras.stations;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class StationRepository implements PanacheRepository<Station> {}
