package io.zugang.sync.mapping;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

@Converter
class UserTypesColumn implements AttributeConverter<Set<UserType>, String> {

    @Override
    public String convertToDatabaseColumn(Set<UserType> types) {
        return types.stream().map(UserType::name).sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<UserType> convertToEntityAttribute(String column) {
        var types = EnumSet.noneOf(UserType.class);
        Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(UserType::valueOf)
                .forEach(types::add);
        return types;
    }
}
