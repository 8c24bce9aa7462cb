package be.kunsthal.tours.web;

import be.kunsthal.tours.model.Tour;
import be.kunsthal.tours.model.TourRepository;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tours")
public class TourController {
    @Autowired
    private TourRepository tours;

    @RequestMapping(method = RequestMethod.GET)
    public List<Tour> list() {
        return tours.findAll();
    }

    @RequestMapping(value = "/{id}", method = RequestMethod.GET)
    public Tour show(@PathVariable Long id) {
        return tours.findById(id).orElseThrow();
    }

    @RequestMapping(method = RequestMethod.POST)
    @ResponseStatus(HttpStatus.CREATED)
    public Tour create(@RequestBody String title) {
        return tours.save(new Tour(title));
    }

    @RequestMapping(value = "/{id}", method = RequestMethod.DELETE)
    public void delete(@PathVariable Long id) {
        tours.deleteById(id);
    }

    @RequestMapping(value = "/{id}/guide", method = RequestMethod.PUT)
    public void assign(@PathVariable Long id, @RequestBody String guide) {
        Tour tour = tours.findById(id).orElseThrow();
        tour.setGuide(guide);
        tours.save(tour);
    }

    @RequestMapping(value = "/{id}/notes/latest", method = RequestMethod.DELETE)
    public void undo(@PathVariable Long id) {
        Tour tour = tours.findById(id).orElseThrow();
        tour.dropLatestNote();
        tours.save(tour);
    }
}
