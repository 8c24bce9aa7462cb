package com.brightfield.catalog;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class ProductService {

    private static final int PAGE_SIZE = 25;

    private final ProductRepository repository;

    public ProductService(ProductRepository repository) {
        this.repository = repository;
    }

    public List<Product> search(String term, String sort, int page) {
        int offset = Math.max(0, page) * PAGE_SIZE;
        return repository.search("%" + term.trim() + "%", sort, PAGE_SIZE, offset);
    }

    public Optional<Product> find(long id) {
        return repository.findById(id);
    }
}
