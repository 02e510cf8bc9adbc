/**
 * Radius of the disc in which the true place lies, in kilometres, by how precisely a source gives the place
 * (METHODS, section 4; UCDP GED Codebook 23.1, "where_prec"; ACLED Codebook, "Geo-Precision").
 */
export const EXACT_PLACE_RADIUS_KM = 2;
export const NEAR_PLACE_RADIUS_KM = 25;
export const SECOND_ORDER_DIVISION_RADIUS_KM = 50;
